package org.libervia.xep.caps2;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class Caps2RoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(CapsHashes.class, CapsHashes.NAMESPACE, CapsHashes::read, "c"));
    }

    @Override
    public Set<String> withoutCodec() {
        return Set.of(CapsHashes.OPTIMIZE);
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of("Hash.value", random -> "AQIDBA==");
    }
}

package org.libervia.xep.hashes;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class HashesRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Hash.class, Hash.NAMESPACE, Hash::read, "hash"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of("Hash.value", random -> "AQIDBA==");
    }
}

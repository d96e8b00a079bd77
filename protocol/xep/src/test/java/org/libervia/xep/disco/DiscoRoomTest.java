package org.libervia.xep.disco;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class DiscoRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(DiscoInfo.class, DiscoInfo.NAMESPACE, DiscoInfo::read, "query"),
                Codec.of(DiscoItems.class, DiscoItems.NAMESPACE, DiscoItems::read, "query"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of("PageResult.count", random -> random.nextLong(1000));
    }
}

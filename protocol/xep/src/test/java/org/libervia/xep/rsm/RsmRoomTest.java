package org.libervia.xep.rsm;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class RsmRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(ResultSet.class, ResultSet.NAMESPACE, ResultSet::read, "set"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of("PageResult.count", random -> random.nextLong(1000));
    }
}

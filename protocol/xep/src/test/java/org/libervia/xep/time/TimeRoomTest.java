package org.libervia.xep.time;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class TimeRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(EntityTime.class, EntityTime.NAMESPACE, EntityTime::read, "time")
                        .withQuestion());
    }
}

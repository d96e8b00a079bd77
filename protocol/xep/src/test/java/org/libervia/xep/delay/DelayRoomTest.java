package org.libervia.xep.delay;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class DelayRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Delay.class, Delay.NAMESPACE, Delay::read, "delay"));
    }
}

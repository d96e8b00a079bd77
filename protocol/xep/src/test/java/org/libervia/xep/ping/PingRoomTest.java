package org.libervia.xep.ping;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class PingRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Ping.class, Ping.NAMESPACE, Ping::read, "ping"));
    }
}

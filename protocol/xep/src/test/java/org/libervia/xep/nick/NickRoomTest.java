package org.libervia.xep.nick;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class NickRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Nick.class, Nick.NAMESPACE, Nick::read, "nick"));
    }
}

package org.libervia.xep.caps;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class CapsRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Caps.class, Caps.NAMESPACE, Caps::read, "c"));
    }
}

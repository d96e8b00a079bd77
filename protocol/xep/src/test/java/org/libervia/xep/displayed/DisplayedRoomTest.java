package org.libervia.xep.displayed;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class DisplayedRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        DisplayedUntil.class,
                        DisplayedUntil.NAMESPACE,
                        DisplayedUntil::read,
                        "displayed"));
    }
}

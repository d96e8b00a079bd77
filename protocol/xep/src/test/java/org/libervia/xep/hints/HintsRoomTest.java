package org.libervia.xep.hints;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class HintsRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        Hint.class,
                        Hint.NAMESPACE,
                        Hint::read,
                        "no-permanent-store",
                        "no-store",
                        "no-copy",
                        "store"));
    }
}

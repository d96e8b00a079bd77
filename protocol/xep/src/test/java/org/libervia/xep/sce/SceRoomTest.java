package org.libervia.xep.sce;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class SceRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Envelope.class, Envelope.NAMESPACE, Envelope::read, "envelope"));
    }
}

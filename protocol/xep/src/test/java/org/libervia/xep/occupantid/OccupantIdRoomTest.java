package org.libervia.xep.occupantid;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class OccupantIdRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(OccupantId.class, OccupantId.NAMESPACE, OccupantId::read, "occupant-id"));
    }
}

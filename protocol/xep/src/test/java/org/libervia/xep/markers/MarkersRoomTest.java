package org.libervia.xep.markers;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class MarkersRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(Marker.class, Marker.NAMESPACE, Marker::read, "markable", "displayed"));
    }
}

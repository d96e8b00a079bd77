package org.libervia.xep.conference;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class ConferenceRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        DirectInvitation.class,
                        DirectInvitation.NAMESPACE,
                        DirectInvitation::read,
                        "x"));
    }
}

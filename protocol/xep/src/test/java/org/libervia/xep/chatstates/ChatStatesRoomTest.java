package org.libervia.xep.chatstates;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class ChatStatesRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        ChatState.class,
                        ChatState.NAMESPACE,
                        ChatState::read,
                        "active",
                        "inactive",
                        "gone",
                        "composing",
                        "paused"));
    }
}

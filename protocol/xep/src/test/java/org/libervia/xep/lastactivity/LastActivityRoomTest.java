package org.libervia.xep.lastactivity;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class LastActivityRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(LastActivity.class, LastActivity.NAMESPACE, LastActivity::read, "query")
                        .withQuestion());
    }
}

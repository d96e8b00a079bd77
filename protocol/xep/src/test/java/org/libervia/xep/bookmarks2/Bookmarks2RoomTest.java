package org.libervia.xep.bookmarks2;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class Bookmarks2RoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(Conference.class, Conference.NAMESPACE, Conference::read, "conference"));
    }
}

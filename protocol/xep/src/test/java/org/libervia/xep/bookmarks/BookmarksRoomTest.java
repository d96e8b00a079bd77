package org.libervia.xep.bookmarks;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class BookmarksRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        BookmarkStorage.class,
                        BookmarkStorage.NAMESPACE,
                        BookmarkStorage::read,
                        "storage"));
    }
}

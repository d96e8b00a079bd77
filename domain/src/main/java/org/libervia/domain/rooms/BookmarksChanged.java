package org.libervia.domain.rooms;

import java.util.List;
import org.libervia.domain.ProfileSignal;

/** The bookmarks have changed, on this device or another. */
public record BookmarksChanged(String profile, List<Bookmark> bookmarks) implements ProfileSignal {
    public BookmarksChanged {
        bookmarks = List.copyOf(bookmarks);
    }
}

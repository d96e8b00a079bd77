package org.libervia.domain.rooms;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;

/** The bookmarks of a connected profile, kept on its server (XEP-0402, else XEP-0048). */
@Facet("bookmarks")
public interface BookmarksFacet {

    /** All, sorted by address. */
    List<Bookmark> list(String profile);

    /** Adds one, or changes that of the same room. */
    void set(String profile, Bookmark bookmark);

    /** Removes that of a room: {@code NOT_FOUND} when there is none. */
    void remove(String profile, Jid room);
}

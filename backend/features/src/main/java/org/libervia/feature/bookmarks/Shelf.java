package org.libervia.feature.bookmarks;

import java.util.List;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.rooms.Bookmark;

/** Where bookmarks are kept. */
interface Shelf {

    /**
     * All.
     *
     * @throws org.libervia.xmpp.StanzaErrorException when the server does not know this way
     */
    List<Bookmark> all(Session session);

    /** Adds one, or changes that of the same room. */
    void put(Session session, Bookmark bookmark);

    void remove(Session session, Jid room);
}

package org.libervia.feature.rooms;

import java.util.Optional;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.rooms.Bookmark;

/** Provided by the feature of bookmarks. */
public interface KnownBookmarks {

    /** The bookmark of a room. */
    Optional<Bookmark> find(Session session, Jid room);
}

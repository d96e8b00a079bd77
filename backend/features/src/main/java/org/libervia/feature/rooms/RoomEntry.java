package org.libervia.feature.rooms;

import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.rooms.Bookmark;

/** Provided to features that have rooms entered and left. */
public interface RoomEntry {

    /** Enters a room as soon as that is possible, unless we are there; returns at once. */
    void enter(Session session, Bookmark bookmark);

    /** Leaves a room, if we are there; returns at once. */
    void leave(Session session, Jid room);
}

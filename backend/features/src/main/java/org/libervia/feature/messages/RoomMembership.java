package org.libervia.feature.messages;

import java.util.Optional;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;

/** Provided by the feature of rooms (XEP-0045). */
public interface RoomMembership {

    /** Our nick in a room; empty when we are not in it. */
    Optional<String> nick(Session session, Jid room);
}

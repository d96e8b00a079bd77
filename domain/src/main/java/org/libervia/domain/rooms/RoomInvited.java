package org.libervia.domain.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/**
 * Somebody asks us into a room (XEP-0249, XEP-0045 §7.8).
 *
 * @param by who asks; the room alone when it does not tell
 * @param reason what they say, or null
 * @param password what the room asks for, or null
 */
public record RoomInvited(
        String profile, Jid room, Jid by, @Nullable String reason, @Nullable String password)
        implements ProfileSignal {

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "RoomInvited[" + profile + ", " + room + ", by " + by + "]";
    }
}

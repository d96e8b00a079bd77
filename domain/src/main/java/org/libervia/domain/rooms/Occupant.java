package org.libervia.domain.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * Somebody in a room.
 *
 * @param nick the name there, unique in the room
 * @param jid the real address, or null when the room does not tell it to us
 * @param id stays the same under any nick (XEP-0421), or null when the room gives none
 * @param show as in presences: empty for available, {@code away}, {@code chat}, {@code dnd}, {@code
 *     xa}
 * @param status a text about it, may be empty
 * @param self whether it is us
 */
public record Occupant(
        String nick,
        @Nullable Jid jid,
        @Nullable String id,
        Affiliation affiliation,
        RoomRole role,
        String show,
        String status,
        boolean self) {}

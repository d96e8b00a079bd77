package org.libervia.domain.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/**
 * We are no longer in a room.
 *
 * @param by the nick or address of who put us out, or null
 * @param reason what was said about it, or null
 * @param alternate the room that takes the place of one that is no more, or null
 */
public record RoomLeft(
        String profile,
        Jid room,
        RoomLeaving why,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Jid alternate)
        implements ProfileSignal {}

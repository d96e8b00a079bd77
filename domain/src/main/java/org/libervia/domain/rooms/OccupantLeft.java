package org.libervia.domain.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/**
 * Somebody left a room that we are in.
 *
 * @param why {@code LEFT}, or what was done to them
 * @param reason what was said about it, or null
 */
public record OccupantLeft(
        String profile, Jid room, String nick, RoomLeaving why, @Nullable String reason)
        implements ProfileSignal {}

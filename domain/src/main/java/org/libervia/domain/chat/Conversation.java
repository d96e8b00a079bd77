package org.libervia.domain.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * The messages exchanged with somebody, or in a room.
 *
 * @param with the other side: bare, or full for the private messages of an occupant of a room
 * @param room whether it is a room
 * @param last the newest message
 * @param unread how many messages of others came since we last read, at most {@link #MOST_UNREAD}
 * @param readUntil the time of the last message that was read, or null when none was
 */
public record Conversation(
        Jid with, boolean room, ChatMessage last, int unread, @Nullable Instant readUntil) {

    /** Where counting ends: so many or more are unread. */
    public static final int MOST_UNREAD = 1_000;
}

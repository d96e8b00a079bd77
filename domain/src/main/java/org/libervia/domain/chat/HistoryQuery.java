package org.libervia.domain.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * Which stored messages are wanted; null means no condition. The newest that match are kept by the
 * limit; they come oldest first.
 *
 * @param with messages from or to this address; a bare one matches all its resources
 * @param from messages from this address
 * @param to messages to this address
 * @param limit how many at most; −1 for the parameter {@code General/History}
 * @param since not older than this
 * @param until not newer than this
 * @param beforeUid older than this message
 * @param body messages whose text holds this
 * @param search messages whose text, or whose sender's resource, holds this
 * @param types only these types; empty for all
 */
public record HistoryQuery(
        @Nullable Jid with,
        @Nullable Jid from,
        @Nullable Jid to,
        int limit,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String beforeUid,
        @Nullable String body,
        @Nullable String search,
        List<MessageType> types) {

    public HistoryQuery {
        types = List.copyOf(types);
    }

    /** The last messages exchanged with somebody. */
    public static HistoryQuery last(@Nullable Jid with, int limit) {
        return new HistoryQuery(with, null, null, limit, null, null, null, null, null, List.of());
    }
}

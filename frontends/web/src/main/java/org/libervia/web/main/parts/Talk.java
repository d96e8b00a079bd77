package org.libervia.web.main.parts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list ({@code chat/list.html}).
 *
 * @param name given to it, empty to use the person's own
 * @param kind {@code chat} or {@code room}
 * @param lastBody the beginning of the last message
 * @param lastAuthor who wrote it, where that is not plain
 * @param presence as {@link Presences.Shown#show}; empty for rooms
 * @param active whether it is the one that is open
 */
public record Talk(
        String jid,
        String name,
        String url,
        String kind,
        int unread,
        boolean mention,
        String lastBody,
        @Nullable String lastAuthor,
        @Nullable Instant lastAt,
        String presence,
        boolean active) {}

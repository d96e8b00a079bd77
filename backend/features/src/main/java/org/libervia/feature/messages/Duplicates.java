package org.libervia.feature.messages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a message is stored already. A stanza id of the same archive is proof, either way.
 * Without one on both sides an origin id of the same sender is, and last the stanza's own id, if
 * text and time agree too, since old clients use such ids again.
 */
final class Duplicates {
    private static final long NEAR = Duration.ofMinutes(10).toNanos() / 1000;

    private final Handle handle;
    private final long profileId;

    Duplicates(Handle handle, long profileId) {
        this.handle = handle;
        this.profileId = profileId;
    }

    /** The row that holds the message. */
    record Known(long id, @Nullable String stanzaId) {}

    Optional<Known> find(StoredIds ids) {
        Optional<Known> byArchive = byStanzaId(ids);
        if (byArchive.isPresent()) {
            return byArchive;
        }
        Optional<Known> byOrigin = firstWithoutOther(byOriginId(ids), ids.stanzaId());
        return byOrigin.isPresent()
                ? byOrigin
                : firstWithoutOther(byMessageId(ids), ids.stanzaId());
    }

    /** Two different ids of one archive are two messages. */
    private static Optional<Known> firstWithoutOther(List<Known> found, @Nullable String stanzaId) {
        return found.stream()
                .filter(known -> known.stanzaId() == null || stanzaId == null)
                .findFirst();
    }

    private Optional<Known> byStanzaId(StoredIds ids) {
        if (ids.stanzaId() == null || ids.archive() == null) {
            return Optional.empty();
        }
        return handle.createQuery(
                        """
                        SELECT id, stanza_id FROM history
                        WHERE profile_id = :profile AND archive = :archive AND stanza_id = :stanza_id
                        """)
                .bind("profile", profileId)
                .bind("archive", ids.archive())
                .bind("stanza_id", ids.stanzaId())
                .map((row, context) -> new Known(row.getLong(1), row.getString(2)))
                .findFirst();
    }

    private List<Known> byOriginId(StoredIds ids) {
        if (ids.originId() == null) {
            return List.of();
        }
        return handle
                .createQuery(
                        """
                        SELECT id, stanza_id, sender FROM history
                        WHERE profile_id = :profile AND origin_id = :origin_id
                        """)
                .bind("profile", profileId)
                .bind("origin_id", ids.originId())
                .map((row, context) ->
                        sameSender(row.getString(3), ids)
                                ? Optional.of(new Known(row.getLong(1), row.getString(2)))
                                : Optional.<Known>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Known> byMessageId(StoredIds ids) {
        if (ids.messageId() == null) {
            return List.of();
        }
        return handle
                .createQuery(
                        """
                        SELECT id, stanza_id, sender FROM history
                        WHERE profile_id = :profile AND message_id = :message_id
                          AND sent BETWEEN :from AND :until AND COALESCE(body, '') = :body
                        """)
                .bind("profile", profileId)
                .bind("message_id", ids.messageId())
                .bind("from", ids.sent() - NEAR)
                .bind("until", ids.sent() + NEAR)
                .bind("body", ids.body())
                .map((row, context) ->
                        sameSender(row.getString(3), ids)
                                ? Optional.of(new Known(row.getLong(1), row.getString(2)))
                                : Optional.<Known>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean sameSender(String stored, StoredIds ids) {
        int slash = stored.indexOf('/');
        String bare = slash < 0 ? stored : stored.substring(0, slash);
        return bare.equals(ids.sender().bare().toString());
    }
}

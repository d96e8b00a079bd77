package org.libervia.feature.messages;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a message is stored already. The stanza id of the same archive is proof. So is the
 * origin id of the same sender, if the archive has not given both copies ids of their own, or the
 * text is the same: then it was sent again, since the sender could not know that it had come. Last
 * the stanza's own id is, if text and time agree too, since old clients use such ids again.
 */
final class Duplicates {
    private static final int BY_ARCHIVE = 1;
    private static final long NEAR = Duration.ofMinutes(10).toNanos() / 1000;

    /**
     * One question for all, since it is asked for every message that comes. What is null finds
     * nothing.
     */
    static final String SQL =
            """
            SELECT 1, id, stanza_id, sender, 1 FROM history
            WHERE profile_id = :profile AND archive = :archive AND stanza_id = :stanza_id
            UNION ALL
            SELECT 2, id, stanza_id, sender, CASE WHEN COALESCE(body, '') = :body THEN 1 ELSE 0 END FROM history
            WHERE profile_id = :profile AND origin_id = :origin_id
            UNION ALL
            SELECT 3, id, stanza_id, sender, 0 FROM history
            WHERE profile_id = :profile AND message_id = :message_id
              AND sent + 0 BETWEEN :from AND :until AND COALESCE(body, '') = :body
            """;

    private final Handle handle;
    private final long profileId;

    Duplicates(Handle handle, long profileId) {
        this.handle = handle;
        this.profileId = profileId;
    }

    /** The row that holds the message. */
    record Known(long id, @Nullable String stanzaId) {}

    /** A row that may hold it. */
    private record Candidate(
            int proof, long id, @Nullable String stanzaId, String sender, boolean sameText) {}

    Optional<Known> find(StoredIds ids) {
        return candidates(ids).stream()
                .filter(row ->
                        row.proof() == BY_ARCHIVE || (fits(row, ids) && sameSender(row, ids)))
                .min(Comparator.comparingInt(Candidate::proof).thenComparingLong(Candidate::id))
                .map(row -> new Known(row.id(), row.stanzaId()));
    }

    /** Two different ids of one archive are two messages, or one that was sent twice. */
    private static boolean fits(Candidate row, StoredIds ids) {
        return row.stanzaId() == null || ids.stanzaId() == null || row.sameText();
    }

    private List<Candidate> candidates(StoredIds ids) {
        return handle.createQuery(SQL)
                .bind("profile", profileId)
                .bind("archive", ids.archive())
                .bind("stanza_id", ids.stanzaId())
                .bind("origin_id", ids.originId())
                .bind("message_id", ids.messageId())
                .bind("from", ids.sent() - NEAR)
                .bind("until", ids.sent() + NEAR)
                .bind("body", ids.body())
                .map((row, context) ->
                        new Candidate(
                                row.getInt(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5) == 1))
                .list();
    }

    private static boolean sameSender(Candidate row, StoredIds ids) {
        String stored = row.sender();
        int slash = stored.indexOf('/');
        String bare = slash < 0 ? stored : stored.substring(0, slash);
        return ids.sender().isFull()
                ? stored.equals(ids.sender().toString())
                : bare.equals(ids.sender().toString());
    }
}

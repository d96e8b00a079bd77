package org.libervia.pubsub.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.Times;

/**
 * The table {@code pubsub_digest}: what waits to be told to those who want digests. Of an item
 * there is what was last to be told; of a subscription there is so much at most.
 */
public final class DigestTable {
    /** Of so many items a digest tells; of what is older it doesn't. */
    private static final int MOST = 250;

    private final Handle handle;

    DigestTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * Adds what is to be told of an item.
     *
     * @param content a child of {@code <items/>}
     */
    public void add(Subscription subscription, String item, String content, Instant now) {
        handle.createUpdate(
                        """
                        INSERT INTO pubsub_digest (subscription_id, item, at, content)
                        SELECT s.id, :item, :at, :content FROM pubsub_subscription s WHERE s.id = :subscription
                        ON CONFLICT (subscription_id, item) DO UPDATE SET at = EXCLUDED.at, content = EXCLUDED.content
                        """)
                .bind("subscription", subscription.id())
                .bind("item", item)
                .bind("at", Times.micros(now))
                .bind("content", content)
                .execute();
        handle.createUpdate(
                        """
                        DELETE FROM pubsub_digest WHERE subscription_id = :subscription AND at <
                        (SELECT at FROM pubsub_digest WHERE subscription_id = :subscription ORDER BY at DESC LIMIT 1 OFFSET :most)
                        """)
                .bind("subscription", subscription.id())
                .bind("most", MOST - 1)
                .execute();
    }

    /** Has the digest of a subscription sent after a while, if it isn't to be sent before. */
    public void schedule(Subscription subscription, Instant now, Duration wait) {
        handle.createUpdate(
                        "UPDATE pubsub_subscription SET digest_due = :due WHERE id = :id AND digest_due IS NULL")
                .bind("id", subscription.id())
                .bind("due", Times.micros(now.plus(wait)))
                .execute();
    }

    /** When the next digest is to be sent. */
    public Optional<Instant> next() {
        return handle.createQuery(
                        "SELECT digest_due FROM pubsub_subscription WHERE digest_due IS NOT NULL ORDER BY digest_due LIMIT 1")
                .mapTo(Long.class)
                .findFirst()
                .map(Times::moment);
    }

    /** The subscriptions whose digests are to be sent now. */
    public List<Long> due(Instant now, int limit) {
        return handle.createQuery(
                        """
                        SELECT id FROM pubsub_subscription WHERE digest_due IS NOT NULL AND digest_due <= :now
                        ORDER BY digest_due LIMIT :limit
                        """)
                .bind("now", Times.micros(now))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** Takes what waits for a subscription, the oldest first; nothing when another took it. */
    public List<String> take(long subscription, Instant now) {
        int taken =
                handle.createUpdate(
                                "UPDATE pubsub_subscription SET digest_due = NULL WHERE id = :id AND digest_due <= :now")
                        .bind("id", subscription)
                        .bind("now", Times.micros(now))
                        .execute();
        if (taken == 0) {
            return List.of();
        }
        List<String> contents =
                handle.createQuery(
                                "SELECT content FROM pubsub_digest WHERE subscription_id = :id ORDER BY at, item")
                        .bind("id", subscription)
                        .mapTo(String.class)
                        .list();
        handle.createUpdate("DELETE FROM pubsub_digest WHERE subscription_id = :id")
                .bind("id", subscription)
                .execute();
        return contents;
    }

    /** Forgets what waits of a node, which was emptied. */
    public void clear(long node) {
        handle.createUpdate(
                        """
                        DELETE FROM pubsub_digest WHERE subscription_id IN
                        (SELECT id FROM pubsub_subscription WHERE node_id = :node AND digest_due IS NOT NULL)
                        """)
                .bind("node", node)
                .execute();
    }
}

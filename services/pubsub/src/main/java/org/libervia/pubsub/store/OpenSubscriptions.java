package org.libervia.pubsub.store;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.Times;

/** The subscriptions of a node that others may know of (XEP-0465). */
public final class OpenSubscriptions {
    private static final String OPEN =
            """
             FROM pubsub_subscription s WHERE s.node_id = :node AND s.id < :before AND s.is_public
            AND s.state = 'subscribed' AND (s.expire IS NULL OR s.expire > :now)\
            """;

    private final Handle handle;

    OpenSubscriptions(Handle handle) {
        this.handle = handle;
    }

    /**
     * Those whom others may know of, in the order of their numbers.
     *
     * @param after their numbers are above this one
     * @param before their numbers are below this one
     * @param backwards whether the last are wanted, instead of the first
     * @param skipped so many of them are passed over
     */
    public List<Subscription> page(
            Node node,
            long after,
            long before,
            boolean backwards,
            long skipped,
            Instant now,
            int limit) {
        List<Subscription> found =
                handle.createQuery(
                                "SELECT "
                                        + SubscriptionTable.COLUMNS
                                        + OPEN
                                        + " AND s.id > :after ORDER BY s.id"
                                        + (backwards ? " DESC" : "")
                                        + " LIMIT :limit OFFSET :skipped")
                        .bind("node", node.id())
                        .bind("after", after)
                        .bind("before", before)
                        .bind("now", Times.micros(now))
                        .bind("limit", limit)
                        .bind("skipped", skipped)
                        .map((row, context) -> SubscriptionTable.read(row))
                        .list();
        return backwards ? found.reversed() : found;
    }

    /** How many of these there are below a number; empty when there are too many to be counted. */
    public OptionalLong count(Node node, long before, Instant now) {
        return SubscriptionTable.bounded(
                handle.createQuery("SELECT COUNT(*) FROM (SELECT 1" + OPEN + " LIMIT :most) AS c")
                        .bind("node", node.id())
                        .bind("before", before)
                        .bind("now", Times.micros(now))
                        .bind("most", SubscriptionTable.MOST_COUNTED + 1)
                        .mapTo(Long.class)
                        .one());
    }
}

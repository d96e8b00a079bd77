package org.libervia.pubsub.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.Times;

/**
 * The table {@code pubsub_wide_subscription}: which subscriptions are for more than the items of
 * their node (XEP-0497).
 */
public final class WideTable {
    static final String WIDE =
            """
            SELECT %s FROM pubsub_wide_subscription w JOIN pubsub_subscription s ON s.id = w.subscription_id
            LEFT JOIN pubsub_affiliation a ON a.node_id = s.node_id AND a.jid = s.bare
            WHERE w.node_id = :node AND w.subscription_id > :after AND s.state = 'subscribed'
            AND s.since <= :now AND (s.expire IS NULL OR s.expire > :now) AND COALESCE(a.affiliation, 'none') NOT IN ('outcast', 'publish-only')
            ORDER BY w.subscription_id LIMIT :limit
            """
                    .formatted(SubscriptionTable.COLUMNS);

    private final Handle handle;

    WideTable(Handle handle) {
        this.handle = handle;
    }

    /** Notes what a subscription is for. */
    void note(long id, long node, SubscriptionOptions options) {
        handle.createUpdate(
                        options.reach().isWide()
                                ? "INSERT INTO pubsub_wide_subscription (subscription_id, node_id) VALUES (:id, :node) ON CONFLICT DO NOTHING"
                                : "DELETE FROM pubsub_wide_subscription WHERE subscription_id = :id AND node_id = :node")
                .bind("id", id)
                .bind("node", node)
                .execute();
    }

    /** Those of a node that were there at a moment, in the order of their numbers. */
    public List<Subscription> of(Node node, long after, Instant now, int limit) {
        return handle.createQuery(WIDE)
                .bind("node", node.id())
                .bind("after", after)
                .bind("now", Times.micros(now))
                .bind("limit", limit)
                .map((row, context) -> SubscriptionTable.read(row))
                .list();
    }

    /** All subscriptions of some addresses to some nodes that were there at a moment. */
    public List<Subscription> all(Collection<Long> nodes, Collection<Jid> jids, Instant now) {
        if (nodes.isEmpty() || jids.isEmpty()) {
            return List.of();
        }
        Places where = Places.of("n", nodes);
        Places who = Places.of("j", jids.stream().map(Jid::toString).toList());
        try (Query query =
                handle.createQuery(
                        "SELECT "
                                + SubscriptionTable.COLUMNS
                                + " FROM pubsub_subscription s WHERE s.node_id IN ("
                                + where.sql()
                                + ") AND s.jid IN ("
                                + who.sql()
                                + ") AND s.state = 'subscribed' AND s.since <= :now AND (s.expire IS NULL OR s.expire > :now)")) {
            return query.bindMap(where.values())
                    .bindMap(who.values())
                    .bind("now", Times.micros(now))
                    .map((row, context) -> SubscriptionTable.read(row))
                    .list();
        }
    }
}

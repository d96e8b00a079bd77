package org.libervia.pubsub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.PresenceNeed;
import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.model.Times;
import org.libervia.pubsub.online.WatchTable;
import org.libervia.store.Direct;

/** The table {@code pubsub_subscription}. */
public final class SubscriptionTable {
    /** So many subscriptions to a node are counted at most. */
    public static final int MOST_COUNTED = 10_000;

    static final String COLUMNS = "s.id, s.node_id, s.jid, s.state, s.options";

    /** Those who are banned are none of them, whatever else there is of them. */
    static final String SUBSCRIBERS =
            """
            SELECT %s FROM pubsub_subscription s
            LEFT JOIN pubsub_affiliation a ON a.node_id = s.node_id AND a.jid = s.bare
            WHERE s.node_id = ? AND s.id > ? AND s.state = 'subscribed'
            AND s.since <= ? AND (s.expire IS NULL OR s.expire > ?) AND COALESCE(a.affiliation, 'none') NOT IN ('outcast', 'publish-only')
            ORDER BY s.id LIMIT ?
            """
                    .formatted(COLUMNS);

    static final String SUBSCRIBERS_BY_ADDRESS =
            SUBSCRIBERS
                    .replace("s.id > ?", "s.jid > ?")
                    .replace("ORDER BY s.id", "ORDER BY s.jid, s.ordinal");

    static final String BY_PRESENCE =
            "SELECT "
                    + COLUMNS
                    + " FROM pubsub_subscription s WHERE s.bare = :bare AND s.by_presence > 0 AND s.state = 'subscribed' ORDER BY s.id LIMIT :limit";

    private final Handle handle;
    private final WatchTable watched;

    SubscriptionTable(Handle handle) {
        this(handle, new WatchTable(handle));
    }

    SubscriptionTable(Handle handle, WatchTable watched) {
        this.handle = handle;
        this.watched = watched;
    }

    static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong(1),
                row.getLong(2),
                Jid.parse(row.getString(3)),
                SubscriptionState.of(row.getString(4)).orElse(SubscriptionState.NONE),
                SubscriptionOptions.read(row.getString(5)));
    }

    /** The subscriptions of exactly this address, the oldest first. */
    public List<Subscription> of(Node node, Jid jid) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_subscription s WHERE s.node_id = :node AND s.jid = :jid ORDER BY s.ordinal")
                .bind("node", node.id())
                .bind("jid", jid.toString())
                .map((row, context) -> read(row))
                .list();
    }

    /** The oldest subscription of exactly this address. */
    public Optional<Subscription> find(Node node, Jid jid) {
        return of(node, jid).stream().findFirst();
    }

    /** The subscription of this number. */
    public Optional<Subscription> find(long id) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM pubsub_subscription s WHERE s.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findFirst();
    }

    /** Whether somebody is subscribed, with any of its addresses. */
    public boolean isSubscribed(Node node, Jid jid, Instant now) {
        return handle.createQuery(
                                """
                                SELECT COUNT(*) FROM pubsub_subscription WHERE bare = :bare AND node_id = :node AND state = 'subscribed'
                                AND (expire IS NULL OR expire > :now)
                                """)
                        .bind("bare", jid.bare().toString())
                        .bind("node", node.id())
                        .bind("now", Times.micros(now))
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /**
     * Makes a subscription, or changes the oldest that this address has; that begins when it began.
     */
    public Subscription put(
            Node node, Jid jid, SubscriptionState state, SubscriptionOptions options, Instant now) {
        return find(node, jid)
                .map(old -> change(old, state, options))
                .orElseGet(() -> add(node, jid, state, options, now));
    }

    /** Makes a subscription for somebody who didn't ask for it: it takes none of its room. */
    public Subscription invite(Node node, Jid jid, SubscriptionState state, Instant now) {
        Subscription made = add(node, jid, state, SubscriptionOptions.STANDARD, now);
        handle.createUpdate("UPDATE pubsub_subscription SET invited = TRUE WHERE id = :id")
                .bind("id", made.id())
                .execute();
        return made;
    }

    /** Makes a subscription beside those that the address has. */
    public Subscription add(
            Node node, Jid jid, SubscriptionState state, SubscriptionOptions options, Instant now) {
        int ordinal =
                handle.createQuery(
                                "SELECT COALESCE(MAX(ordinal) + 1, 0) FROM pubsub_subscription WHERE node_id = :node AND jid = :jid")
                        .bind("node", node.id())
                        .bind("jid", jid.toString())
                        .mapTo(Integer.class)
                        .one();
        if (ordinal > 0 && !node.size().several()) {
            handle.createUpdate("UPDATE pubsub_node SET several = TRUE WHERE id = :node")
                    .bind("node", node.id())
                    .execute();
        }
        int need = PresenceNeed.of(node.config(), node.address().isPersonal(), options);
        long id =
                handle.createQuery(
                                """
                                INSERT INTO pubsub_subscription (node_id, jid, ordinal, bare, state, options, since, expire, is_public, by_presence)
                                VALUES (:node, :jid, :ordinal, :bare, :state, :options, :since, :expire, :public, :need) RETURNING id
                                """)
                        .bind("node", node.id())
                        .bind("jid", jid.toString())
                        .bind("ordinal", ordinal)
                        .bind("bare", jid.bare().toString())
                        .bind("state", state.text())
                        .bind("options", options.write())
                        .bind("need", need)
                        .bind("public", options.is(SubscriptionSettings.PUBLIC))
                        .bind("since", Times.micros(now))
                        .bind("expire", options.expiry().map(Times::micros).orElse(null))
                        .mapTo(Long.class)
                        .one();
        new WideTable(handle).note(id, node.id(), options);
        if (state == SubscriptionState.SUBSCRIBED && (need & PresenceNeed.ASKING) != 0) {
            watched.want(jid.bare());
        }
        return new Subscription(id, node.id(), jid, state, options);
    }

    /** Changes a subscription; it begins when it began. */
    public Subscription change(
            Subscription old, SubscriptionState state, SubscriptionOptions options) {
        int need =
                handle.createQuery(
                                """
                                UPDATE pubsub_subscription SET state = :state, options = :options, expire = :expire, is_public = :public,
                                by_presence = (by_presence & 6) + :need WHERE id = :id RETURNING by_presence
                                """)
                        .bind("id", old.id())
                        .bind("need", options.needsPresence() ? PresenceNeed.OPTIONS : 0)
                        .bind("state", state.text())
                        .bind("options", options.write())
                        .bind("expire", options.expiry().map(Times::micros).orElse(null))
                        .bind("public", options.is(SubscriptionSettings.PUBLIC))
                        .mapTo(Integer.class)
                        .findFirst()
                        .orElse(0);
        if (state == SubscriptionState.SUBSCRIBED && (need & PresenceNeed.ASKING) != 0) {
            watched.want(old.jid().bare());
        }
        new WideTable(handle).note(old.id(), old.nodeId(), options);
        return new Subscription(old.id(), old.nodeId(), old.jid(), state, options);
    }

    public void remove(Subscription subscription) {
        handle.createUpdate("DELETE FROM pubsub_subscription WHERE id = :id")
                .bind("id", subscription.id())
                .execute();
    }

    /** Removes all subscriptions of somebody to a node; returns them. */
    public List<Subscription> removeAll(Node node, Jid jid) {
        List<Subscription> gone = ofEntity(node, jid);
        gone.forEach(this::remove);
        return gone;
    }

    /** Removes the subscriptions of those who are on no list of the node; returns them. */
    public List<Subscription> removeUnlisted(Node node) {
        List<Subscription> gone =
                handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + """
                                         FROM pubsub_subscription s
                                        LEFT JOIN pubsub_affiliation a ON a.node_id = s.node_id AND a.jid = s.bare
                                        WHERE s.node_id = :node AND COALESCE(a.affiliation, 'none') NOT IN ('owner', 'publisher', 'member')
                                        """)
                        .bind("node", node.id())
                        .map((row, context) -> read(row))
                        .list();
        gone.forEach(this::remove);
        return gone;
    }

    /** The subscriptions of somebody to a node. */
    public List<Subscription> ofEntity(Node node, Jid jid) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_subscription s WHERE s.bare = :bare AND s.node_id = :node ORDER BY s.id")
                .bind("bare", jid.bare().toString())
                .bind("node", node.id())
                .map((row, context) -> read(row))
                .list();
    }

    /** Those who were subscribed at a moment and are, in the order of their numbers. */
    public List<Subscription> subscribers(Node node, long after, Instant now, int limit) {
        return Direct.on(handle)
                .list(
                        SUBSCRIBERS,
                        SubscriptionTable::read,
                        node.id(),
                        after,
                        Times.micros(now),
                        Times.micros(now),
                        limit);
    }

    /**
     * Like {@link #subscribers}, in the order of their addresses, so that those of one address come
     * together.
     *
     * @param after the address after which they begin, empty for the first
     */
    public List<Subscription> subscribersByAddress(
            Node node, String after, Instant now, int limit) {
        return Direct.on(handle)
                .list(
                        SUBSCRIBERS_BY_ADDRESS,
                        SubscriptionTable::read,
                        node.id(),
                        after,
                        Times.micros(now),
                        Times.micros(now),
                        limit);
    }

    static OptionalLong bounded(long counted) {
        return counted > MOST_COUNTED ? OptionalLong.empty() : OptionalLong.of(counted);
    }

    /** All of a node, in whatever state. */
    public List<Subscription> all(Node node, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_subscription s WHERE s.node_id = :node ORDER BY s.id LIMIT :limit")
                .bind("node", node.id())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** Those of somebody to which its presence matters. */
    public List<Subscription> byPresence(Jid jid, int limit) {
        return handle.createQuery(BY_PRESENCE)
                .bind("bare", jid.bare().toString())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** Notes why presence matters to all subscriptions to a node, besides their own options. */
    public void needPresence(Node node, int need) {
        handle.createUpdate(
                        "UPDATE pubsub_subscription SET by_presence = (by_presence & 1) + :need WHERE node_id = :node")
                .bind("node", node.id())
                .bind("need", need)
                .execute();
        if ((need & PresenceNeed.ASKING) != 0) {
            watched.wantSubscribers(node);
        }
    }

    /** Those that wait to be approved. */
    public List<Subscription> pending(Node node, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_subscription s WHERE s.node_id = :node AND s.state = 'pending' ORDER BY s.id LIMIT :limit")
                .bind("node", node.id())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** How many are subscribed to a node; empty when there are too many to be counted. */
    public OptionalLong count(Node node) {
        long counted =
                handle.createQuery(
                                """
                                SELECT COUNT(*) FROM (SELECT 1 FROM pubsub_subscription
                                WHERE node_id = :node AND state = 'subscribed' LIMIT :most) AS counted
                                """)
                        .bind("node", node.id())
                        .bind("most", MOST_COUNTED + 1)
                        .mapTo(Long.class)
                        .one();
        return bounded(counted);
    }

    /** How many subscriptions somebody has in all that it made itself. */
    public long count(Jid jid) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM pubsub_subscription WHERE bare = :bare AND NOT invited")
                .bind("bare", jid.bare().toString())
                .mapTo(Long.class)
                .one();
    }

    /**
     * A subscription, and the name of its node.
     *
     * @param node the name of the node
     */
    public record Own(String node, Subscription subscription) {}

    /**
     * The subscriptions of somebody at a home.
     *
     * @param name to this node alone, or null
     */
    public List<Own> own(String home, Jid jid, @Nullable String name, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + """
                                , n.name FROM pubsub_subscription s JOIN pubsub_node n ON n.id = s.node_id
                                WHERE s.bare = :bare AND n.home = :home AND (:name IS NULL OR n.name = :name)
                                ORDER BY s.node_id, s.id LIMIT :limit
                                """)
                .bind("bare", jid.bare().toString())
                .bind("home", home)
                .bind("name", name)
                .bind("limit", limit)
                .map((row, context) -> new Own(row.getString(6), read(row)))
                .list();
    }

    /** Subscriptions that have ended by themselves. */
    public List<Subscription> ended(Instant now, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_subscription s WHERE s.expire IS NOT NULL AND s.expire <= :now LIMIT :limit")
                .bind("now", Times.micros(now))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }
}

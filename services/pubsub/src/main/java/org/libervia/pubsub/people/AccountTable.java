package org.libervia.pubsub.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.AccountSubscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.model.Times;
import org.libervia.store.Engine;

/**
 * The table {@code pubsub_external}, and together with it the subscriptions of accounts to nodes
 * that are here.
 */
public final class AccountTable {
    private static final String HERE = "a";
    private static final String ELSEWHERE = "b";

    private static final String ALL =
            """
            SELECT 'a' AS kind, s.id AS number, n.home AS service, n.name AS node, s.jid AS jid, '' AS subid, s.state AS state
            FROM pubsub_subscription s JOIN pubsub_node n ON n.id = s.node_id
            WHERE s.bare = :account AND n.home <> 'gone.invalid' AND (s.expire IS NULL OR s.expire > :now)
            UNION ALL
            SELECT 'b', e.id, e.service, e.node, e.account, e.subid, e.state FROM pubsub_external e WHERE e.account = :account
            ORDER BY kind, number LIMIT :limit
            """;

    /** Of nodes here, those that a visitor might know of; who asks looks closer. */
    private static final String OPEN =
            """
            SELECT kind, number, service, node, jid, subid, state FROM (
            SELECT 'a' AS kind, s.id AS number, n.home AS service, n.name AS node, s.jid AS jid, '' AS subid, s.state AS state
            FROM pubsub_subscription s JOIN pubsub_node n ON n.id = s.node_id
            LEFT JOIN pubsub_affiliation f ON f.node_id = n.id AND f.jid = :visitor
            WHERE s.bare = :account AND n.home <> 'gone.invalid' AND s.is_public AND s.state = 'subscribed' AND (s.expire IS NULL OR s.expire > :now)
            AND (n.access_model IN ('open', 'authorize') OR n.home = :visitor OR f.affiliation IN ('owner', 'publisher', 'member', 'publish-only'))
            UNION ALL
            SELECT 'b', e.id, e.service, e.node, e.account, e.subid, e.state FROM pubsub_external e
            WHERE e.account = :account AND e.is_public AND e.state = 'subscribed') u
            """;

    private static final String AFTER =
            OPEN
                    + "WHERE kind > :kind OR (kind = :kind AND number > :number) ORDER BY kind, number LIMIT :limit";
    private static final String BEFORE =
            OPEN
                    + "WHERE kind < :kind OR (kind = :kind AND number < :number) ORDER BY kind DESC, number DESC LIMIT :limit";
    private static final String ONE = OPEN + "WHERE kind = :kind AND number = :number LIMIT :limit";

    /** What the locks of those who subscribe begin with, among all locks. */
    private static final int TURN = 60;

    private final Handle handle;
    private final Engine engine;

    public AccountTable(Handle handle, Engine engine) {
        this.handle = handle;
        this.engine = engine;
    }

    /** Keeps that an account is subscribed elsewhere, or how. */
    public void put(
            Jid account,
            Jid service,
            String node,
            @Nullable String subid,
            SubscriptionState state,
            boolean open) {
        handle.createUpdate(
                        """
                        INSERT INTO pubsub_external (account, service, node, subid, state, is_public)
                        VALUES (:account, :service, :node, :subid, :state, :open)
                        ON CONFLICT (account, service, node, subid) DO UPDATE SET state = excluded.state, is_public = excluded.is_public
                        """)
                .bind("account", account.toString())
                .bind("service", service.toString())
                .bind("node", node)
                .bind("subid", subid == null ? "" : subid)
                .bind("state", state.text())
                .bind("open", open)
                .execute();
    }

    /**
     * Forgets that an account was subscribed elsewhere.
     *
     * @param subid which of several subscriptions, or null for all
     */
    public void remove(Jid account, Jid service, String node, @Nullable String subid) {
        handle.createUpdate(
                        """
                        DELETE FROM pubsub_external WHERE account = :account AND service = :service AND node = :node
                        AND (:all OR subid = :subid)
                        """)
                .bind("account", account.toString())
                .bind("service", service.toString())
                .bind("node", node)
                .bind("all", subid == null)
                .bind("subid", subid == null ? "" : subid)
                .execute();
    }

    /**
     * Waits until no other instance makes subscriptions of somebody, until the transaction ends.
     */
    public void takeTurn(Jid jid) {
        if (engine == Engine.POSTGRESQL) {
            handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(:kind, :of)")
                    .bind("kind", TURN)
                    .bind("of", jid.bare().toString().hashCode())
                    .mapTo(Integer.class)
                    .findFirst();
        }
    }

    /** How many subscriptions elsewhere an account has. */
    public long count(Jid account) {
        return handle.createQuery("SELECT COUNT(*) FROM pubsub_external WHERE account = :account")
                .bind("account", account.toString())
                .mapTo(Long.class)
                .one();
    }

    /**
     * All subscriptions of an account, here and elsewhere.
     *
     * @param service the address of this service, for nodes that are its own
     */
    public List<AccountSubscription> all(Jid account, Jid service, Instant now, int limit) {
        return handle.createQuery(ALL)
                .bind("account", account.toString())
                .bind("now", Times.micros(now))
                .bind("limit", limit)
                .map((row, context) -> read(row, service))
                .list();
    }

    /**
     * The subscriptions of an account that others may know of, but for those to nodes here that the
     * visitor surely may not know of.
     *
     * @param edge the id after which they begin, or null for the first
     * @param backwards whether they are those before that id, or the last; they come in that order
     */
    public List<AccountSubscription> open(
            Jid account,
            Jid visitor,
            Jid service,
            @Nullable String edge,
            boolean backwards,
            Instant now,
            int limit) {
        return edge == null && backwards
                ? open(BEFORE, account, visitor, service, ELSEWHERE + Long.MAX_VALUE, now, limit)
                : open(backwards ? BEFORE : AFTER, account, visitor, service, edge, now, limit);
    }

    /** The one of this id among them. */
    public Optional<AccountSubscription> open(
            Jid account, Jid visitor, Jid service, String id, Instant now) {
        return open(ONE, account, visitor, service, id, now, 1).stream().findFirst();
    }

    private List<AccountSubscription> open(
            String query,
            Jid account,
            Jid visitor,
            Jid service,
            @Nullable String edge,
            Instant now,
            int limit) {
        return handle.createQuery(query)
                .bind("account", account.toString())
                .bind("visitor", visitor.bare().toString())
                .bind("now", Times.micros(now))
                .bind("kind", edge != null && edge.startsWith(ELSEWHERE) ? ELSEWHERE : HERE)
                .bind("number", number(edge))
                .bind("limit", limit)
                .map((row, context) -> read(row, service))
                .list();
    }

    private static long number(@Nullable String id) {
        if (id == null || !id.matches("[ab](9223372036854775807|[0-9]{1,18})")) {
            return 0;
        }
        return Long.parseLong(id.substring(1));
    }

    private static AccountSubscription read(ResultSet row, Jid service) throws SQLException {
        String home = row.getString(3);
        return new AccountSubscription(
                row.getString(1) + row.getLong(2),
                home.isEmpty() ? service : Jid.parse(home),
                row.getString(4),
                Jid.parse(row.getString(5)),
                row.getString(6),
                SubscriptionState.of(row.getString(7)).orElse(SubscriptionState.NONE));
    }
}

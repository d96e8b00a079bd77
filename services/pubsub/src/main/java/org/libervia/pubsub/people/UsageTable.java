package org.libervia.pubsub.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Quota;
import org.libervia.pubsub.model.Usage;
import org.libervia.store.Engine;

/**
 * The tables {@code pubsub_usage} and {@code pubsub_quota}: what everybody takes, and may take. The
 * first is kept by triggers, within the transaction of whatever changes.
 */
public final class UsageTable {
    static final String OF_NODE =
            """
            SELECT n.bytes, u.nodes, u.items, u.bytes, q.holder, q.nodes, q.items, q.bytes FROM pubsub_node n
            JOIN pubsub_usage u ON u.holder = CASE WHEN n.home = '' THEN n.creator ELSE n.home END
            LEFT JOIN pubsub_quota q ON q.holder = u.holder WHERE n.id = :node
            """;

    private final Handle handle;
    private final Engine engine;

    public UsageTable(Handle handle, Engine engine) {
        this.handle = handle;
        this.engine = engine;
    }

    /**
     * What the holder of a node takes.
     *
     * @param nodeBytes how long the payloads in the node are
     * @param quota what the holder may take, or null where it is as for all
     */
    public record Account(long nodeBytes, Usage usage, @Nullable Quota quota) {}

    /** What the holder of a node takes, with the node itself. */
    public Account of(Node node) {
        return handle.createQuery(OF_NODE)
                .bind("node", node.id())
                .map((row, context) ->
                        new Account(
                                row.getLong(1),
                                new Usage(row.getLong(2), row.getLong(3), row.getLong(4)),
                                row.getString(5) == null ? null : quota(row, 6)))
                .one();
    }

    private static Quota quota(ResultSet row, int first) throws SQLException {
        return new Quota(
                limit(row.getLong(first), row.wasNull()),
                limit(row.getLong(first + 1), row.wasNull()),
                limit(row.getLong(first + 2), row.wasNull()));
    }

    private static long limit(long value, boolean none) {
        return none ? Quota.NONE : value;
    }

    /** What somebody takes. */
    public Usage usage(Jid holder) {
        return handle.createQuery(
                        "SELECT nodes, items, bytes FROM pubsub_usage WHERE holder = :holder")
                .bind("holder", holder.bare().toString())
                .map((row, context) -> new Usage(row.getLong(1), row.getLong(2), row.getLong(3)))
                .findFirst()
                .orElse(Usage.NOTHING);
    }

    /** What somebody may take, if it is not as for all. */
    public Optional<Quota> quota(Jid holder) {
        return handle.createQuery(
                        "SELECT nodes, items, bytes FROM pubsub_quota WHERE holder = :holder")
                .bind("holder", holder.bare().toString())
                .map((row, context) -> quota(row, 1))
                .findFirst();
    }

    /** Sets what somebody may take; null for as much as all. */
    public void limit(Jid holder, @Nullable Quota quota) {
        if (quota == null) {
            handle.createUpdate("DELETE FROM pubsub_quota WHERE holder = :holder")
                    .bind("holder", holder.bare().toString())
                    .execute();
            return;
        }
        handle.createUpdate(
                        """
                        INSERT INTO pubsub_quota (holder, nodes, items, bytes) VALUES (:holder, :nodes, :items, :bytes)
                        ON CONFLICT (holder) DO UPDATE SET nodes = :nodes, items = :items, bytes = :bytes
                        """)
                .bind("holder", holder.bare().toString())
                .bind("nodes", kept(quota.nodes()))
                .bind("items", kept(quota.items()))
                .bind("bytes", kept(quota.bytes()))
                .execute();
    }

    private static @Nullable Long kept(long limit) {
        return limit == Quota.NONE ? null : limit;
    }

    /** What all take together. Costs as much as there are holders. */
    public Usage total() {
        return handle.createQuery(
                        """
                        SELECT COALESCE(SUM(nodes), 0), COALESCE(SUM(items), 0), COALESCE(SUM(bytes), 0) FROM pubsub_usage
                        """)
                .map((row, context) -> new Usage(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one();
    }

    /** How large the database is, in bytes. */
    public long databaseBytes() {
        String query =
                switch (engine) {
                    case SQLITE ->
                            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
                    case POSTGRESQL -> "SELECT pg_database_size(current_database())";
                };
        return handle.createQuery(query).mapTo(Long.class).one();
    }
}

package org.libervia.pubsub.online;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.libervia.base.Jid;

/** The table {@code pubsub_passing}: items that go when their publisher goes offline. */
public final class PassingTable {
    private final Handle handle;

    public PassingTable(Handle handle) {
        this.handle = handle;
    }

    /** Notes whose presence an item depends on. */
    public void put(long item, Jid publisher) {
        handle.createUpdate(
                        """
                        INSERT INTO pubsub_passing (item_id, bare) VALUES (:item, :bare)
                        ON CONFLICT (item_id) DO UPDATE SET bare = excluded.bare
                        """)
                .bind("item", item)
                .bind("bare", publisher.bare().toString())
                .execute();
    }

    /**
     * An item, and where it is.
     *
     * @param name its id in the node
     */
    public record Passing(long node, String name) {}

    /** The items that depend on somebody's presence. */
    public List<Passing> of(Jid publisher, int limit) {
        return handle.createQuery(
                        """
                        SELECT i.node_id, i.name FROM pubsub_passing g JOIN pubsub_item i ON i.id = g.item_id
                        WHERE g.bare = :bare ORDER BY i.node_id, i.id LIMIT :limit
                        """)
                .bind("bare", publisher.bare().toString())
                .bind("limit", limit)
                .map((row, context) -> new Passing(row.getLong(1), row.getString(2)))
                .list();
    }
}

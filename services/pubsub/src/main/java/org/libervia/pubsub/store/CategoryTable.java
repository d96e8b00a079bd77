package org.libervia.pubsub.store;

import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.libervia.pubsub.model.Times;
import org.libervia.store.Direct;

/** The table {@code pubsub_category}. */
public final class CategoryTable {
    private final Direct direct;

    CategoryTable(Handle handle) {
        this.direct = Direct.on(handle);
    }

    /**
     * Notes the categories of an item that had none.
     *
     * @param updated when the item was published last
     */
    public void add(long nodeId, long itemId, Instant updated, Collection<String> terms) {
        for (String term : terms) {
            direct.update(
                    """
                    INSERT INTO pubsub_category (item_id, term, node_id, updated) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                    itemId,
                    term,
                    nodeId,
                    Times.micros(updated));
        }
    }

    /** Forgets the categories of an item. */
    public void clear(long itemId) {
        direct.update("DELETE FROM pubsub_category WHERE item_id = ?", itemId);
    }
}

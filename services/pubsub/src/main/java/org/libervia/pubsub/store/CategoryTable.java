package org.libervia.pubsub.store;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** The table {@code pubsub_item_category}. */
public final class CategoryTable {
    private final Handle handle;

    CategoryTable(Handle handle) {
        this.handle = handle;
    }

    /** Notes the categories of an item that had none. */
    public void add(long itemId, Collection<String> terms) {
        for (String term : terms) {
            handle.createUpdate(
                            "INSERT INTO pubsub_item_category (item_id, term) VALUES (:item, :term) ON CONFLICT DO NOTHING")
                    .bind("item", itemId)
                    .bind("term", term)
                    .execute();
        }
    }

    /** Forgets the categories of an item. */
    public void clear(long itemId) {
        handle.createUpdate("DELETE FROM pubsub_item_category WHERE item_id = :item")
                .bind("item", itemId)
                .execute();
    }
}

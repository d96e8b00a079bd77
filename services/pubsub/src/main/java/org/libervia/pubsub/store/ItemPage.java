package org.libervia.pubsub.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.model.StoredItem;

/**
 * A page of items.
 *
 * @param index the number of the first among all, or null when it would take long to find
 * @param count how many there are in all, or null when it would take long to count
 * @param complete whether there are none beyond it, in the direction of the question
 */
public record ItemPage(
        List<StoredItem> items, @Nullable Long index, @Nullable Long count, boolean complete) {
    public ItemPage {
        items = List.copyOf(items);
    }
}

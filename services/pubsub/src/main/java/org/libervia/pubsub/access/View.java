package org.libervia.pubsub.access;

import java.util.List;
import java.util.Optional;
import org.libervia.pubsub.model.StoredItem;

/**
 * What somebody sees of the items of a node, of those that it may read. Every way by which items
 * leave the service leads through one of these.
 */
@FunctionalInterface
public interface View {
    /** All of them, as they were published. */
    View WHOLE = Optional::of;

    /** The item as it is seen; empty when it isn't. */
    Optional<StoredItem> of(StoredItem item);

    /** The items that are seen, as they are. */
    default List<StoredItem> of(List<StoredItem> items) {
        return equals(WHOLE) ? items : items.stream().flatMap(item -> of(item).stream()).toList();
    }
}

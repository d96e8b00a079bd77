package org.libervia.pubsub.disco;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.model.StoredItem;

/**
 * Where a page of a walk ends.
 *
 * @param node the number of the node
 * @param item the id of an item in it, or null for the node itself
 */
record WalkMark(long node, @Nullable String item) {

    static WalkMark of(TreeWalk.Entry entry) {
        StoredItem item = entry.item();
        return new WalkMark(entry.who().node().id(), item == null ? null : item.name());
    }

    String write() {
        return item == null ? Long.toString(node) : node + "/" + item;
    }

    static Optional<WalkMark> read(String text) {
        int slash = text.indexOf('/');
        try {
            return Optional.of(
                    new WalkMark(
                            Long.parseLong(slash < 0 ? text : text.substring(0, slash)),
                            slash < 0 ? null : text.substring(slash + 1)));
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}

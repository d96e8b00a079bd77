package org.libervia.pubsub.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.ItemChange;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.store.Books;

/**
 * What follows for other nodes when something happens to a node or to its items, within the same
 * transaction. Whatever changes nodes or items calls this; what comes back is to be told to others.
 * Most nodes have nothing to do with any of it: an answer for those must cost next to nothing.
 */
public interface Consequence {
    /** Nothing follows. */
    Consequence NONE = new Consequence() {};

    /** Items were published, and are kept. */
    default List<Announcement> published(
            Books books, Node node, List<ItemChange> changes, Instant now) {
        return List.of();
    }

    /** Items were removed: taken back, ended, or made to give way. */
    default List<Announcement> removed(
            Books books, Node node, List<StoredItem> items, Instant now) {
        return List.of();
    }

    /**
     * The node was emptied.
     *
     * @param kept the item that stayed, or null
     */
    default List<Announcement> purged(
            Books books, Node node, @Nullable StoredItem kept, Instant now) {
        return List.of();
    }

    /** The node is about to be deleted; it is still there. */
    default List<Announcement> deleting(Books books, Node node, Instant now) {
        return List.of();
    }

    /** Somebody was shut out of the node: it may not read it any more, and has no subscription. */
    default List<Announcement> shutOut(Books books, Node node, Jid somebody, Instant now) {
        return List.of();
    }

    /** All of these, one after the other. */
    static Consequence all(List<Consequence> several) {
        return new Consequence() {
            private List<Announcement> each(Function<Consequence, List<Announcement>> what) {
                List<Announcement> news = new ArrayList<>();
                several.forEach(one -> news.addAll(what.apply(one)));
                return news;
            }

            @Override
            public List<Announcement> published(
                    Books books, Node node, List<ItemChange> changes, Instant now) {
                return each(one -> one.published(books, node, changes, now));
            }

            @Override
            public List<Announcement> removed(
                    Books books, Node node, List<StoredItem> items, Instant now) {
                return each(one -> one.removed(books, node, items, now));
            }

            @Override
            public List<Announcement> purged(
                    Books books, Node node, @Nullable StoredItem kept, Instant now) {
                return each(one -> one.purged(books, node, kept, now));
            }

            @Override
            public List<Announcement> deleting(Books books, Node node, Instant now) {
                return each(one -> one.deleting(books, node, now));
            }

            @Override
            public List<Announcement> shutOut(Books books, Node node, Jid somebody, Instant now) {
                return each(one -> one.shutOut(books, node, somebody, now));
            }
        };
    }
}

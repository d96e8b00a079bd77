package org.libervia.pubsub.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.relation.Felling;
import org.libervia.pubsub.store.Books;

/** Removes nodes, with what follows from it. */
public final class NodeRemoval {
    private static final int MOST_SUBSCRIBERS = 1_000_000;

    private final Consequence consequence;

    public NodeRemoval(Consequence consequence) {
        this.consequence = consequence;
    }

    /**
     * Removes a node with all that hangs on it (XEP-0496); returns what others are told.
     *
     * @param uri where it went, or null
     */
    public List<Announcement> remove(Books books, Node node, @Nullable String uri, Instant now) {
        List<Announcement> news = new ArrayList<>(consequence.deleting(books, node, now));
        Felling felling = new Felling(books);
        news.add(
                felling.isSmall(node)
                        ? gone(books, node, uri, now)
                        : new Announcement.Deleted(node, uri, listeners(books, node, now), true));
        felling.fell(node, uri);
        return news;
    }

    /**
     * Tells those who are subscribed now, or wait to be, that the node is gone; it is still there.
     */
    public static Announcement gone(Books books, Node node, @Nullable String uri, Instant now) {
        List<Subscription> subscribers = new ArrayList<>();
        if (node.config().tells(NodeSettings.NOTIFY_DELETE)) {
            books.subscriptions().all(node, MOST_SUBSCRIBERS).stream()
                    .filter(subscription -> !subscription.hasEnded(now))
                    .forEach(subscribers::add);
            subscribers.addAll(listeners(books, node, now));
        }
        return new Announcement.Deleted(node, uri, subscribers);
    }

    /** Those who hear of the node without being subscribed. */
    private static List<Subscription> listeners(Books books, Node node, Instant now) {
        return node.address().isPersonal() && node.config().tells(NodeSettings.NOTIFY_DELETE)
                ? books.audiences().listeners(node, now).stream()
                        .map(jid -> Subscription.implied(node, jid))
                        .toList()
                : List.of();
    }
}

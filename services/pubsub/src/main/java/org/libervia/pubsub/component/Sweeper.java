package org.libervia.pubsub.component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.PubSubStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what has ended by itself, now and then: items of nodes that say so ({@code item_expire}),
 * and leased subscriptions. It is gone for everybody before that; this gives its room back.
 */
final class Sweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 200;

    private final PubSubStore store;
    private final Clock clock;
    private final CountDownLatch ending = new CountDownLatch(1);

    private final Consequence consequence;
    private final Consumer<List<Announcement>> news;

    Sweeper(
            PubSubStore store,
            Clock clock,
            Duration pause,
            Consequence consequence,
            Consumer<List<Announcement>> news) {
        this.consequence = consequence;
        this.news = news;
        this.store = store;
        this.clock = clock;
        Thread.ofVirtual().name("pubsub-sweep").start(() -> run(pause));
    }

    private void run(Duration pause) {
        try {
            while (!ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    sweep();
                } catch (RuntimeException failed) {
                    LOG.warn("What has ended could not be removed: {}", failed.toString());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes leases that have ended; who had them hears of it (XEP-0060 §12.13). */
    private static List<Announcement> leases(Books books, Instant now) {
        List<Announcement> told = new ArrayList<>();
        for (Subscription ended : books.subscriptions().ended(now, AT_ONCE)) {
            books.subscriptions().remove(ended);
            books.nodes()
                    .find(ended.nodeId())
                    .ifPresent(
                            node -> told.add(Announcement.SubscriptionChanged.ended(node, ended)));
        }
        return told;
    }

    /** Removes what has ended now. */
    void sweep() {
        Instant now = clock.instant();
        List<Announcement> ended;
        do {
            if (store.read(books -> books.subscriptions().ended(now, 1)).isEmpty()) {
                break;
            }
            ended = store.write(books -> leases(books, now));
            news.accept(ended);
        } while (ended.size() == AT_ONCE && ending.getCount() > 0);
        long after = 0;
        List<Node> nodes;
        do {
            long from = after;
            nodes = store.read(books -> books.nodes().expiring(from, AT_ONCE));
            for (Node node : nodes) {
                sweep(node, now);
                after = node.id();
            }
        } while (nodes.size() == AT_ONCE && ending.getCount() > 0);
    }

    private void sweep(Node node, Instant now) {
        long seconds = node.config().limit(NodeSettings.ITEM_EXPIRE);
        if (seconds > Duration.ofDays(100_000).toSeconds()) {
            return;
        }
        Instant oldest = now.minusSeconds(seconds);
        int removed;
        do {
            if (store.read(books -> books.items().publishedBefore(node, oldest, 1)).isEmpty()) {
                return;
            }
            removed =
                    store.write(books -> {
                        List<StoredItem> items =
                                books.items().publishedBefore(node, oldest, AT_ONCE);
                        consequence.removed(books, node, books.items().remove(node, items), now);
                        return items.size();
                    });
        } while (removed == AT_ONCE && ending.getCount() > 0);
    }

    @Override
    public void close() {
        ending.countDown();
    }
}

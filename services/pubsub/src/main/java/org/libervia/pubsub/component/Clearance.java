package org.libervia.pubsub.component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.PubSubStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what was deleted and is too large to go at once, and tells its subscribers: a little in
 * each transaction, so that others come between.
 */
final class Clearance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clearance.class);

    private final PubSubStore store;
    private final Consumer<Function<Books, Reply>> changes;
    private final Semaphore wanted = new Semaphore(1);
    private volatile boolean ending;

    /**
     * Starts.
     *
     * @param changes runs work that changes something, tells what it announces, and waits for it
     * @param pause how long others' deletions may wait
     */
    Clearance(PubSubStore store, Consumer<Function<Books, Reply>> changes, Duration pause) {
        this.store = store;
        this.changes = changes;
        Thread.ofVirtual().name("pubsub-clearance").start(() -> run(pause));
    }

    /** There is something to be removed. */
    void wake() {
        wanted.release();
    }

    private void run(Duration pause) {
        try {
            while (!ending) {
                boolean _ = wanted.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                int _ = wanted.drainPermits();
                try {
                    while (!ending && store.read(books -> books.graveyard().first()).isPresent()) {
                        changes.accept(Clearance::remove);
                    }
                } catch (RuntimeException failed) {
                    LOG.warn("What was deleted could not be removed: {}", failed.toString());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply remove(Books books) {
        Optional<Node> gone = books.graveyard().first();
        if (gone.isEmpty()) {
            return Reply.EMPTY;
        }
        Node node = gone.get();
        if (books.graveyard().buryBelow(node) > 0) {
            return Reply.EMPTY;
        }
        List<Subscription> subscribers = books.graveyard().takeSubscriptions(node);
        if (subscribers.isEmpty()) {
            boolean _ = books.graveyard().clear(node);
            return Reply.EMPTY;
        }
        return node.config().tells(NodeSettings.NOTIFY_DELETE)
                ? Reply.telling(
                        List.of(
                                new Announcement.Deleted(
                                        node,
                                        books.nodes().redirect(node.address()).orElse(null),
                                        subscribers)))
                : Reply.EMPTY;
    }

    @Override
    public void close() {
        ending = true;
        wanted.release();
    }
}

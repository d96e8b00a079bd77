package org.libervia.pubsub.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.online.OnlineResource;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.Graveyard;
import org.libervia.pubsub.store.Order;
import org.libervia.pubsub.store.PageQuery;
import org.libervia.pubsub.store.PubSubStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the last items to those who come online ({@code on_sub_and_presence}; XEP-0163 §4.3.4): of
 * what they are subscribed to, and of the personal nodes that they want to hear of.
 */
final class Arrivals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int WORKERS = 3;
    private static final int MOST_WAITING = 5_000;
    private static final int MOST_SUBSCRIPTIONS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PubSubStore store;
    private final Changes changes;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<Thread> workers = new ArrayList<>();

    /** Starts. */
    Arrivals(PubSubStore store, Changes changes) {
        this.store = store;
        this.changes = changes;
        for (int i = 0; i < WORKERS; i++) {
            workers.add(Thread.ofVirtual().name("pubsub-arrivals-" + i).start(this::run));
        }
    }

    private void run() {
        try {
            while (true) {
                waiting.take().run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody came online. Waits while very many come. */
    void came(OnlineResource resource) throws InterruptedException {
        waiting.put(() -> guarded(resource, () -> subscribed(resource)));
    }

    /**
     * What somebody wants has become known, or has changed.
     *
     * @param earlier the name of what it wanted before, or null
     */
    void wants(OnlineResource resource, @Nullable String earlier) throws InterruptedException {
        waiting.put(() -> guarded(resource, () -> wanted(resource, earlier)));
    }

    private static void guarded(OnlineResource resource, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} was not sent all last items: {}", resource.jid(), failed.toString());
        }
    }

    private List<Subscription> subscriptions(OnlineResource resource) {
        return store
                .read(books ->
                        books.subscriptions().byPresence(resource.jid().bare(), MOST_SUBSCRIPTIONS))
                .stream()
                .filter(subscription -> isFor(subscription, resource))
                .toList();
    }

    private static boolean isFor(Subscription subscription, OnlineResource resource) {
        List<String> shows = subscription.options().values(SubscriptionSettings.SHOW_VALUES);
        return (subscription.jid().isBare() || subscription.jid().equals(resource.jid()))
                && (shows.isEmpty() || shows.contains(resource.show()));
    }

    /** Of personal nodes those hear that are subscribed themselves, or want to. */
    private void subscribed(OnlineResource resource) {
        for (Subscription subscription : subscriptions(resource)) {
            node(subscription.nodeId())
                    .filter(node ->
                            subscription.jid().equals(resource.jid())
                                    || !node.address().isPersonal())
                    .ifPresent(node -> tell(resource, node, subscription.to(resource.jid())));
        }
    }

    private void wanted(OnlineResource resource, @Nullable String earlier) {
        Set<String> names = fresh(resource, earlier);
        if (names.isEmpty()) {
            return;
        }
        Map<Long, Subscription> own = new LinkedHashMap<>();
        for (Subscription subscription : subscriptions(resource)) {
            own.merge(
                    subscription.nodeId(),
                    subscription,
                    (one, other) -> one.jid().isBare() ? other : one);
        }
        Set<Long> nodes = new LinkedHashSet<>(own.keySet());
        nodes.addAll(
                store.read(books ->
                        books.audiences()
                                .wanted(
                                        resource.jid().bare(),
                                        Objects.requireNonNull(resource.caps()))));
        for (long id : nodes) {
            Subscription subscription = own.get(id);
            if (subscription == null || subscription.jid().isBare()) {
                node(id).filter(node -> node.address().isPersonal() && names.contains(node.name()))
                        .ifPresent(node ->
                                tell(
                                        resource,
                                        node,
                                        subscription == null
                                                ? Subscription.implied(node, resource.jid())
                                                : subscription.to(resource.jid())));
            }
        }
    }

    /** The names of the nodes that somebody wants to hear of, and did not before. */
    private Set<String> fresh(OnlineResource resource, @Nullable String earlier) {
        String caps = resource.caps();
        if (caps == null) {
            return Set.of();
        }
        return store.read(books -> {
            Set<String> names = new HashSet<>(books.caps().wishes(caps));
            if (earlier != null) {
                names.removeAll(books.caps().wishes(earlier));
            }
            return names;
        });
    }

    private Optional<Node> node(long id) {
        return store.read(books -> books.nodes().find(id))
                .filter(node -> node.config().sendsLastOnPresence() && !Graveyard.holds(node));
    }

    /**
     * Sends the last item of a node, if there is one, and it may be read: in its turn among what
     * changes something, so that it doesn't come after one that is newer.
     */
    private void tell(OnlineResource resource, Node node, Subscription subscription) {
        changes.prepare(node);
        if (store.read(books -> last(books, resource, node, subscription)).isPresent()) {
            Reply _ =
                    changes.submit(desk ->
                                    Reply.telling(
                                            last(desk.books(), resource, node, subscription)
                                                    .stream()
                                                    .toList()))
                            .join();
        }
    }

    private Optional<Announcement> last(
            Books books, OnlineResource resource, Node node, Subscription subscription) {
        Desk desk = changes.desk(books);
        return desk.access()
                .find(node.address(), resource.jid())
                .filter(who -> !subscription.hasEnded(desk.now()) && desk.access().mayRetrieve(who))
                .flatMap(who -> last(books, who, desk))
                .map(item -> new Announcement.LastItem(node, subscription, item));
    }

    private static Optional<StoredItem> last(Books books, Standing who, Desk desk) {
        return books.pages()
                .page(who.node(), PageQuery.newest(Order.STANDARD, 1), desk.access().reader(who))
                .flatMap(page -> page.items().stream().findFirst());
    }

    /** Sends what waits, and ends. */
    @Override
    public void close() {
        try {
            for (int i = 0; i < WORKERS; i++) {
                waiting.put(() -> Thread.currentThread().interrupt());
            }
            for (Thread worker : workers) {
                if (!worker.join(PATIENCE)) {
                    worker.interrupt();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

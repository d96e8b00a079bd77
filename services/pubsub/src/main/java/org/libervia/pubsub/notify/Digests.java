package org.libervia.pubsub.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.event.Postman;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.Graveyard;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends those who want it several notifications as one ({@code pubsub#digest}): what is to be told
 * waits in the database, of each item the newest, and leaves some time after the first of it came.
 * Of several instances one sends it.
 */
public final class Digests implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int AT_ONCE = 50;

    /** Of an item that is longer than this a digest has the id alone. */
    private static final int LONGEST_ITEM = 16_384;

    /** A digest that is longer comes in several messages. */
    private static final int LONGEST_MESSAGE = 200_000;

    /** What other instances wrote is looked for this often. */
    private static final Duration ROUND = Duration.ofMinutes(1);

    private static final Instant END = Instant.MIN;

    private final PubSubStore store;
    private final Function<Books, Access> doors;
    private final Consumer<Node> preparing;
    private final Postman postman;
    private final Clock clock;

    /** Whether there is something new; of several alarms one is enough. */
    private final BlockingQueue<Instant> alarms = new ArrayBlockingQueue<>(1);

    private final Thread thread;

    /**
     * Starts.
     *
     * @param doors says who may do what, in one transaction
     * @param preparing gets what says who may hear of a node
     */
    public Digests(
            PubSubStore store,
            Function<Books, Access> doors,
            Consumer<Node> preparing,
            Postman postman,
            Clock clock) {
        this.store = store;
        this.doors = doors;
        this.preparing = preparing;
        this.postman = postman;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("pubsub-digest").start(this::run);
    }

    /** What one subscription is to be told, by and by. */
    record Entry(Subscription subscription, Duration delay, XmlElement event) {}

    /** Keeps what is to be told. */
    void keep(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        store.write(books -> {
            entries.forEach(entry -> keep(books, entry, now));
            return true;
        });
        entries.stream()
                .map(Entry::delay)
                .min(Duration::compareTo)
                .ifPresent(wait -> {
                    boolean _ = alarms.offer(now.plus(wait));
                });
    }

    private static void keep(Books books, Entry entry, Instant now) {
        entry.event()
                .child("items", Events.NAMESPACE)
                .ifPresent(items ->
                        items.elements()
                                .forEach(item -> {
                                    String content = item.toString();
                                    books.digests()
                                            .add(
                                                    entry.subscription(),
                                                    item.attribute("id", ""),
                                                    content.length() > LONGEST_ITEM
                                                            ? item.without(any -> true).toString()
                                                            : content,
                                                    now);
                                }));
        books.digests().schedule(entry.subscription(), now, entry.delay());
    }

    private void run() {
        try {
            Instant alarm = clock.instant();
            while (!alarm.equals(END)) {
                Instant next = round();
                long wait = Math.clamp(clock.instant().until(next).toMillis(), 1, ROUND.toMillis());
                Instant heard = alarms.poll(wait, TimeUnit.MILLISECONDS);
                alarm = heard == null ? next : heard;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is due; returns when more will be. */
    private Instant round() {
        Instant now = clock.instant();
        try {
            List<Long> due = store.read(books -> books.digests().due(now, AT_ONCE));
            due.forEach(subscription -> send(subscription, now));
            return store.read(books -> books.digests().next()).orElse(now.plus(ROUND));
        } catch (RuntimeException failed) {
            LOG.warn("Digests could not be sent: {}", failed.toString());
            return now.plus(ROUND);
        }
    }

    private void send(long id, Instant now) {
        store.read(books -> books.subscriptions().find(id).flatMap(found -> node(books, found)))
                .ifPresent(preparing);
        Digest digest = store.write(books -> take(books, id, now));
        if (digest != null) {
            messages(digest)
                    .forEach(message -> postman.send(digest.node().address().account(), message));
        }
    }

    private record Digest(Node node, Subscription subscription, List<XmlElement> contents) {}

    private static Optional<Node> node(Books books, Subscription subscription) {
        return books.nodes().find(subscription.nodeId()).filter(found -> !Graveyard.holds(found));
    }

    private @Nullable Digest take(Books books, long id, Instant now) {
        List<XmlElement> contents =
                books.digests().take(id, now).stream().map(XmlParser::parse).toList();
        if (contents.isEmpty()) {
            return null;
        }
        Subscription subscription =
                books.subscriptions()
                        .find(id)
                        .filter(found ->
                                found.state() == SubscriptionState.SUBSCRIBED
                                        && !found.hasEnded(now)
                                        && found.options().is(SubscriptionSettings.DELIVER))
                        .orElse(null);
        if (subscription == null) {
            return null;
        }
        Access access = doors.apply(books);
        Standing who =
                node(books, subscription)
                        .filter(found -> found.config().is(NodeSettings.DELIVER_NOTIFICATIONS))
                        .flatMap(found -> access.find(found.address(), subscription.jid()))
                        .filter(access::mayRetrieve)
                        .orElse(null);
        if (who == null) {
            return null;
        }
        boolean own =
                !subscription.options().reach().isWide()
                        && who.node().config().is(NodeSettings.PERSIST_ITEMS);
        List<XmlElement> still =
                contents.stream()
                        .filter(item ->
                                !own
                                        || !item.local().equals("item")
                                        || isThere(books, access, who, item))
                        .toList();
        return still.isEmpty() ? null : new Digest(who.node(), subscription, still);
    }

    /** Whether an item that waited to be told is still there, and may still be read. */
    private static boolean isThere(Books books, Access access, Standing who, XmlElement item) {
        return books.pages()
                .item(who.node(), item.attribute("id", ""), access.reader(who))
                .isPresent();
    }

    private static List<XmlElement> messages(Digest digest) {
        List<XmlElement> messages = new ArrayList<>();
        List<XmlElement> some = new ArrayList<>();
        int length = 0;
        for (XmlElement content : digest.contents()) {
            int more = content.toString().length();
            if (!some.isEmpty() && length + more > LONGEST_MESSAGE) {
                messages.add(message(digest, some));
                some.clear();
                length = 0;
            }
            some.add(content);
            length += more;
        }
        messages.add(message(digest, some));
        return messages;
    }

    private static XmlElement message(Digest digest, List<XmlElement> contents) {
        return Letters.to(digest.node(), digest.subscription().jid())
                .child(Events.items(digest.node(), contents))
                .child(Letters.subids(List.of(digest.subscription())))
                .build();
    }

    /** Ends; what waits is sent after the next start, or by another instance. */
    @Override
    public void close() {
        while (!alarms.offer(END)) {
            alarms.clear();
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.libervia.pubsub.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.config.SubscriptionSettings;
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
    private final Postman postman;
    private final Clock clock;
    private final BlockingQueue<Instant> alarms = new LinkedBlockingQueue<>();
    private final Thread thread;

    /** Starts. */
    public Digests(PubSubStore store, Postman postman, Clock clock) {
        this.store = store;
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
                .ifPresent(wait -> alarms.add(now.plus(wait)));
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
        } catch (LiberviaException failed) {
            LOG.warn("Digests could not be sent: {}", failed.getMessage());
            return now.plus(ROUND);
        }
    }

    private void send(long id, Instant now) {
        Digest digest = store.write(books -> take(books, id, now));
        if (digest != null) {
            messages(digest)
                    .forEach(message -> postman.send(digest.node().address().account(), message));
        }
    }

    private record Digest(Node node, Subscription subscription, List<XmlElement> contents) {}

    private static @Nullable Digest take(Books books, long id, Instant now) {
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
        Node node =
                subscription == null
                        ? null
                        : books.nodes()
                                .find(subscription.nodeId())
                                .filter(found -> !Graveyard.holds(found))
                                .orElse(null);
        return node == null
                        || subscription == null
                        || !node.config().is(NodeSettings.DELIVER_NOTIFICATIONS)
                ? null
                : new Digest(node, subscription, contents);
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
        alarms.add(END);
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

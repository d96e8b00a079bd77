package org.libervia.bench.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.component.PubSubService;
import org.libervia.pubsub.component.ServiceOptions;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseLocation;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** A service with a database, and somebody who asks it. */
public final class Subject implements AutoCloseable {
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final String ARCHIVE = "urn:xmpp:mam:2";
    private static final Jid ADDRESS = Jid.parse("pubsub.example.org");

    private final PubSubStore store;
    private final PubSubService service;
    private final LongAdder notified = new LongAdder();

    public Subject(DatabaseLocation location) {
        this.store = PubSubStore.open(location);
        this.service =
                new PubSubService(
                        store,
                        new ServiceOptions("bench", "1", Set.of(), false, Policy.standard(ADDRESS)),
                        this::deliver,
                        Clock.systemUTC());
    }

    private void deliver(@Nullable Jid account, XmlElement message) {
        if (!message.toString().isEmpty()) {
            notified.increment();
        }
    }

    /** How many messages it has sent. */
    public long notified() {
        return notified.sum();
    }

    /** Returns once it has sent so many messages. */
    public void awaitNotified(long count) {
        while (notified.sum() < count) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** Begins to ask for something in {@code <pubsub/>}. */
    public Supplier<String> pubsub(String from, String type, String content) {
        return begin(from, type, null, "<pubsub xmlns='" + PUBSUB + "'>" + content + "</pubsub>");
    }

    /** Begins to ask for something in {@code <pubsub/>} of the nodes of an account. */
    public Supplier<String> personal(String account, String type, String content) {
        return ofAccount(account + "/r", account, type, content);
    }

    /** Begins to ask an account for something in {@code <pubsub/>}. */
    public Supplier<String> ofAccount(String from, String account, String type, String content) {
        return begin(
                from,
                type,
                Jid.parse(account),
                "<pubsub xmlns='" + PUBSUB + "'>" + content + "</pubsub>");
    }

    /** Begins to search a node for items whose field has this value; ten of them come. */
    public Supplier<String> search(String from, String node, String field, String value) {
        return begin(
                from,
                "set",
                null,
                "<query xmlns='"
                        + ARCHIVE
                        + "' node='"
                        + node
                        + "'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>"
                        + ARCHIVE
                        + "</value></field><field var='"
                        + field
                        + "'><value>"
                        + value
                        + "</value></field></x></query>");
    }

    private Supplier<String> begin(
            String from, String type, @Nullable Jid account, String payload) {
        XmlElement question =
                XmlElement.builder("iq", "jabber:client")
                        .attribute("type", type)
                        .attribute("id", "q")
                        .attribute("from", from)
                        .attribute("to", account == null ? ADDRESS : account)
                        .child(XmlParser.parse(payload))
                        .build();
        Supplier<Iq> answer = service.question(new Iq(question), account);
        return () -> {
            XmlElement came = answer.get().element();
            if (!"result".equals(came.attribute("type"))) {
                throw new IllegalStateException("refused: " + came);
            }
            return came.toString();
        };
    }

    @Override
    public void close() {
        service.close();
        store.close();
    }
}

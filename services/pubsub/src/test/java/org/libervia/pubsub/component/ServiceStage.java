package org.libervia.pubsub.component;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.testing.dialogues.Participant;
import org.libervia.testing.dialogues.Stage;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;

/** The service in memory, and clients that speak to it without a network. */
final class ServiceStage implements Stage, AutoCloseable {
    static final Jid SERVICE = Jid.parse("pubsub.example.org");
    static final Jid ADMIN = Jid.parse("admin@example.org");

    private final AtomicInteger people = new AtomicInteger();
    private final Map<Jid, Client> clients = new ConcurrentHashMap<>();
    final PubSubService service;

    ServiceStage(PubSubStore store) {
        this(store, Policy.standard(SERVICE));
    }

    ServiceStage(PubSubStore store, Policy policy) {
        this(store, new ServiceOptions("Test Service", "1", Set.of(ADMIN), false, policy));
    }

    ServiceStage(PubSubStore store, ServiceOptions options) {
        this.service = new PubSubService(store, options, this::deliver, Clock.systemUTC());
    }

    private void deliver(@Nullable Jid account, XmlElement message) {
        Jid to = Jid.parse(Objects.requireNonNull(message.attribute("to")));
        XmlElement sent =
                message.withAttribute(
                        "from", account == null ? SERVICE.toString() : account.toString());
        clients.forEach((full, client) -> {
            if (full.equals(to) || full.bare().equals(to)) {
                client.received.add(sent);
            }
        });
    }

    /** Somebody with one connection. */
    Client client(Jid full) {
        return new Client(full);
    }

    @Override
    public Participant cast(String name, String role) {
        Jid bare =
                role.equals("admin")
                        ? ADMIN
                        : Jid.parse(
                                name.toLowerCase(Locale.ROOT)
                                        + people.incrementAndGet()
                                        + "@example.org");
        return new Client(bare.withResource("r" + people.incrementAndGet()));
    }

    @Override
    public Map<String, String> variables() {
        return Map.of("domain", "example.org", "pubsub", SERVICE.toString());
    }

    @Override
    public void close() {
        service.close();
    }

    /** A client in memory. */
    final class Client implements Participant {
        private final Jid full;
        private final BlockingQueue<XmlElement> received = new LinkedBlockingQueue<>();

        private Client(Jid full) {
            this.full = full;
        }

        @Override
        public void connect() {
            clients.put(full, this);
        }

        @Override
        public Jid address() {
            return full;
        }

        @Override
        public void send(XmlElement element) {
            XmlElement stamped = element.withAttribute("from", full.toString());
            switch (element.local()) {
                case "iq" -> {
                    Supplier<Iq> answer = service.question(new Iq(stamped), null);
                    Thread.ofVirtual().start(() -> received.add(answer.get().element()));
                }
                case "message" -> service.message(new Message(stamped), null);
                default -> {}
            }
        }

        /** Asks, and waits for the answer. */
        Iq ask(XmlElement question) {
            return service.question(new Iq(question.withAttribute("from", full.toString())), null)
                    .get();
        }

        @Override
        public Optional<XmlElement> receive(Duration patience) throws Exception {
            return Optional.ofNullable(received.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        }

        @Override
        public void disconnect() {
            clients.remove(full);
        }
    }
}

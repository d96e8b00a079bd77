package org.libervia.testing.dialogues;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A stage in memory: participants reach each other by address, and whatever they send elsewhere
 * goes to the part under test, whose answers come back.
 */
public final class Rehearsal implements Stage {
    private static final String DOMAIN = "rehearsal.example";

    private final Function<XmlElement, List<XmlElement>> part;
    private final Map<Jid, BlockingQueue<XmlElement>> connected = new ConcurrentHashMap<>();

    /**
     * @param part answers what is addressed to nobody in the cast
     */
    public Rehearsal(Function<XmlElement, List<XmlElement>> part) {
        this.part = part;
    }

    @Override
    public Participant cast(String name, String role) {
        if (!role.equals("client")) {
            throw new IllegalArgumentException("nobody rehearses as “" + role + "”");
        }
        return new Actor(Jid.of(name, DOMAIN, null));
    }

    @Override
    public Map<String, String> variables() {
        return Map.of("domain", DOMAIN);
    }

    private void deliver(XmlElement element, BlockingQueue<XmlElement> sender) {
        String to = element.attribute("to");
        BlockingQueue<XmlElement> addressee =
                to == null ? null : connected.get(Jid.parse(to).bare());
        if (addressee != null) {
            addressee.add(element);
        } else {
            sender.addAll(part.apply(element));
        }
    }

    private final class Actor implements Participant {
        private final Jid bare;
        private final BlockingQueue<XmlElement> received = new LinkedBlockingQueue<>();

        Actor(Jid bare) {
            this.bare = bare;
        }

        @Override
        public void connect() {
            connected.put(bare, received);
        }

        @Override
        public Jid address() {
            return connected.containsKey(bare) ? bare.withResource("stage") : bare;
        }

        @Override
        public void send(XmlElement element) throws DisconnectedException {
            requireConnected();
            deliver(element.withAttribute("from", address().toString()), received);
        }

        @Override
        public Optional<XmlElement> receive(Duration patience)
                throws InterruptedException, DisconnectedException {
            requireConnected();
            return Optional.ofNullable(received.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
        }

        @Override
        public void disconnect() {
            connected.remove(bare);
        }

        private void requireConnected() throws DisconnectedException {
            if (!connected.containsKey(bare)) {
                throw new DisconnectedException(bare + " is not connected");
            }
        }
    }
}

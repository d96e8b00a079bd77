package org.libervia.bench.pubsub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.libervia.bench.pubsub.Caller.Question;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.XmppServer;

/**
 * An account that publishes to a node of its own, and its contacts, who are online and want to be
 * notified (XEP-0163).
 */
final class Contacts implements AutoCloseable {
    private static final String NODE = "urn:xmpp:bench:0";
    private static final String PASSWORD = "a-password";
    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final String CAPS_NODE = "https://bench.test";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Wire wire;
    private final Caller author;
    private final List<Wire> contacts = new ArrayList<>();

    /** Makes the accounts; the author and each contact see each other's presence. */
    Contacts(XmppServer server, int count) {
        String account = server.createAccount("author", PASSWORD);
        this.wire = connect(server, "author", "");
        this.author = new Caller(wire, "", account);
        CountDownLatch asked = new CountDownLatch(count);
        wire.answering(stanza -> {
            if (isSubscription(stanza)) {
                approve(wire, stanza);
                subscribe(wire, String.valueOf(Wire.attribute(stanza, "from")));
            } else if ("subscribed".equals(Wire.attribute(stanza, "type"))) {
                asked.countDown();
            }
        });
        for (int i = 0; i < count; i++) {
            String local = "contact" + i;
            server.createAccount(local, PASSWORD);
            Wire contact = connect(server, local, caps());
            contact.answering(stanza -> {
                if (isSubscription(stanza)) {
                    approve(contact, stanza);
                } else if (stanza.startsWith("<iq") && stanza.contains(INFO)) {
                    contact.send(info(stanza));
                }
            });
            subscribe(contact, account);
            contacts.add(contact);
        }
        await(asked);
    }

    private static boolean isSubscription(String stanza) {
        return stanza.startsWith("<presence") && "subscribe".equals(Wire.attribute(stanza, "type"));
    }

    private static void approve(Wire wire, String request) {
        wire.send("<presence type='subscribed' to='" + Wire.attribute(request, "from") + "'/>");
    }

    private static void subscribe(Wire wire, String account) {
        wire.send("<presence type='subscribe' to='" + account + "'/>");
    }

    private static void await(CountDownLatch asked) {
        try {
            if (!asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        asked.getCount()
                                + " contacts and the author don't see each other's presence");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Wire connect(XmppServer server, String local, String caps) {
        Wire wire =
                Wire.client(
                        server.host(),
                        server.port(Port.STARTTLS),
                        local + "@" + server.domain(),
                        PASSWORD,
                        caps);
        // Servers tell of subscriptions those alone who asked for the roster.
        wire.ask("type='get'", "<query xmlns='jabber:iq:roster'/>", roster -> {});
        return wire;
    }

    private static String caps() {
        String text = "client/pc//bench<" + INFO + "<" + NODE + "+notify<";
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='%s' ver='%s'/>"
                    .formatted(CAPS_NODE, Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String info(String question) {
        int at = question.indexOf(" node=");
        String node =
                at < 0
                        ? ""
                        : " node='"
                                + question.substring(
                                        at + 7, question.indexOf(question.charAt(at + 6), at + 7))
                                + "'";
        return """
        <iq type='result' id='%s' to='%s'><query xmlns='%s'%s><identity category='client' type='pc' name='bench'/>\
        <feature var='%s'/><feature var='%s+notify'/></query></iq>\
        """
                .formatted(
                        Wire.attribute(question, "id"),
                        Wire.attribute(question, "from"),
                        INFO,
                        node,
                        INFO,
                        NODE);
    }

    int count() {
        return contacts.size();
    }

    Caller author() {
        return author;
    }

    static Question publish(int number) {
        return Question.pubsub(
                "set", "<publish node='" + NODE + "'>" + Items.item(number % 10) + "</publish>");
    }

    /** How many messages all contacts got so far. */
    long messages() {
        return contacts.stream().mapToLong(Wire::messages).sum();
    }

    /** Publishes until every contact is notified of it. */
    void awaitAll() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String answer = "";
        while (contacts.stream().anyMatch(contact -> contact.messages() == 0)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%d of %d contacts are not notified; publishing was answered with %s"
                                .formatted(
                                        contacts.stream()
                                                .filter(contact -> contact.messages() == 0)
                                                .count(),
                                        contacts.size(),
                                        answer.substring(Math.max(0, answer.indexOf("<error")))));
            }
            answer = author.ask(publish(0));
            Load.pause(Duration.ofMillis(500));
        }
    }

    @Override
    public void close() {
        contacts.forEach(Wire::close);
        wire.close();
    }
}

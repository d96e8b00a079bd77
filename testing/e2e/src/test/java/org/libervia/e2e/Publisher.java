package org.libervia.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.libervia.testing.dialogues.Participant;
import org.libervia.testing.dialogues.ServerStage;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** Somebody who publishes notes, many at a time, and remembers which were acknowledged. */
final class Publisher implements Closeable {
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 200;

    private final Participant client;
    private final String service;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final Map<String, String> waiting = new HashMap<>();
    private int asked;

    private Publisher(Participant client, String service) {
        this.client = client;
        this.service = service;
    }

    /** A new account at this server. */
    static Publisher at(XmppServer server, String service) throws Exception {
        Participant client = new ServerStage(server).cast("publisher", "client");
        client.connect();
        return new Publisher(client, service);
    }

    /** The notes that were acknowledged, in the order of the answers. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Without a resource. */
    String account() {
        return client.address().bare().toString();
    }

    private String send(String type, String payload) throws Exception {
        String id = "q" + asked++;
        client.send(
                XmlParser.parse(
                        "<iq xmlns='jabber:client' id='%s' to='%s' type='%s'>%s</iq>"
                                .formatted(id, service, type, payload)));
        return id;
    }

    /** Asks something and waits for its answer; empty when none comes in time. */
    Optional<XmlElement> ask(String type, String payload, Duration patience) throws Exception {
        String id = send(type, payload);
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            Optional<XmlElement> came = client.receive(Duration.between(Instant.now(), end));
            if (came.isPresent() && came.get().is("iq", "jabber:client")) {
                if (id.equals(came.get().attribute("id"))) {
                    return came;
                }
                note(came.get());
            }
        }
        return Optional.empty();
    }

    /** Asks something of the PubSub service. */
    XmlElement pubsub(String type, String content) throws Exception {
        return ask(type, "<pubsub xmlns='" + PUBSUB + "'>" + content + "</pubsub>", PATIENCE)
                .orElseThrow(() -> new AssertionError("no answer to " + content));
    }

    boolean isServed() throws Exception {
        return ask("get", "<ping xmlns='urn:xmpp:ping'/>", Duration.ofSeconds(5))
                .filter(answer -> "result".equals(answer.attribute("type")))
                .isPresent();
    }

    /** Publishes one note, and returns the answer. */
    XmlElement publish(String note) throws Exception {
        XmlElement answer = pubsub("set", publishing(note));
        if ("result".equals(answer.attribute("type"))) {
            acknowledged.add(note);
        }
        return answer;
    }

    /**
     * The id of the item is the service's to choose, so that nothing but the service keeps a note
     * from being there twice.
     */
    private static String publishing(String note) {
        return "<publish node='notes'><item><note xmlns='urn:example:note'>"
                + note
                + "</note></item></publish>";
    }

    /** Sends a note, and doesn't wait. */
    private void offer(String note) throws Exception {
        waiting.put(
                send("set", "<pubsub xmlns='" + PUBSUB + "'>" + publishing(note) + "</pubsub>"),
                note);
    }

    private boolean note(XmlElement answer) {
        String note = waiting.remove(answer.attribute("id", ""));
        boolean good = note != null && "result".equals(answer.attribute("type"));
        if (good) {
            acknowledged.add(note);
        }
        return good;
    }

    /**
     * Publishes notes with so many on the way at once, until {@code enough} says so or one is
     * refused; then waits a moment for what is still on the way.
     */
    void load(String prefix, int atOnce, BooleanSupplier enough) throws Exception {
        int next = 0;
        for (; next < atOnce; next++) {
            offer(prefix + next);
        }
        boolean good = true;
        while (good && !enough.getAsBoolean()) {
            Optional<XmlElement> came = client.receive(Duration.ofMillis(100));
            if (came.isPresent() && came.get().is("iq", "jabber:client")) {
                good = note(came.get());
                if (good) {
                    offer(prefix + next++);
                }
            }
        }
        drain(Duration.ofMillis(500));
    }

    private void drain(Duration silence) throws Exception {
        for (Optional<XmlElement> came = client.receive(silence);
                came.isPresent() && !waiting.isEmpty();
                came = client.receive(silence)) {
            note(came.get());
        }
        waiting.clear();
    }

    /** All notes in the node, each as often as it is there. */
    List<String> stored() throws Exception {
        List<String> notes = new ArrayList<>();
        String after = "";
        do {
            XmlElement answer =
                    pubsub(
                            "get",
                            "<items node='notes'/><set xmlns='http://jabber.org/protocol/rsm'><max>"
                                    + PAGE
                                    + "</max>"
                                    + after
                                    + "</set>");
            XmlElement pubsub = answer.child("pubsub", PUBSUB).orElseThrow(() -> refused(answer));
            List<XmlElement> items =
                    pubsub.child("items", PUBSUB).orElseThrow().elements("item", PUBSUB).toList();
            for (XmlElement item : items) {
                notes.add(
                        item.child("note", "urn:example:note")
                                .map(XmlElement::text)
                                .orElse("none"));
            }
            after = items.isEmpty() ? "" : "<after>" + items.getLast().attribute("id") + "</after>";
        } while (!after.isEmpty());
        return notes;
    }

    private static AssertionError refused(XmlElement answer) {
        return new AssertionError("refused: " + answer);
    }

    @Override
    public void close() throws IOException {
        try {
            client.disconnect();
        } catch (Exception failed) {
            throw new IOException("the publisher could not say goodbye", failed);
        }
    }
}

package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.crypto.Digest;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.testing.dialogues.Participant;
import org.libervia.testing.dialogues.ServerStage;
import org.libervia.testing.kit.server.ServerOptions;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** Clients of real servers hear of personal nodes by being online. */
class PresenceServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TUNE = "urn:example:tune";
    private static final DiscoInfo LUTE = Neighbourhood.wanting(TUNE);

    @TempDir private Path directory = Path.of("none");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    /** Somebody who answers what it is asked, and notes what it hears. */
    private static final class Client {
        private final Participant participant;
        private final Thread thread;
        private final List<String> events = new CopyOnWriteArrayList<>();
        private final List<XmlElement> others = new CopyOnWriteArrayList<>();

        Client(ServerStage stage, String name) throws Exception {
            participant = stage.cast(name, "client");
            participant.connect();
            thread = Thread.ofVirtual().start(this::run);
            send("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>");
            comes();
        }

        private void run() {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    XmlElement next = participant.receive(PATIENCE).orElse(null);
                    if (next != null) {
                        heard(next);
                    }
                }
            } catch (Exception over) {
                Thread.currentThread().interrupt();
            }
        }

        private void heard(XmlElement stanza) throws Exception {
            String type = stanza.attribute("type", "");
            if (stanza.local().equals("iq") && type.equals("get")) {
                String node = stanza.firstChild().orElseThrow().attribute("node");
                participant.send(new Iq(stanza).result(LUTE.withNode(node).write()).element());
            } else if (stanza.local().equals("presence") && type.equals("subscribe")) {
                participant.send(
                        Presence.builder(Presence.Type.SUBSCRIBED)
                                .attribute("to", stanza.attribute("from"))
                                .build());
            } else if (stanza.local().equals("message")) {
                stanza.child("event", "http://jabber.org/protocol/pubsub#event")
                        .flatMap(XmlElement::firstChild)
                        .flatMap(XmlElement::firstChild)
                        .map(item -> item.attribute("id"))
                        .ifPresent(id -> events.add(stanza.attribute("from") + " " + id));
            }
            others.add(stanza);
        }

        void send(String xml) throws Exception {
            participant.send(
                    XmlParser.parse(xml.replaceFirst("<\\w+", "$0 xmlns='jabber:client'")));
        }

        void comes() throws Exception {
            participant.send(
                    Presence.builder(Presence.Type.AVAILABLE)
                            .child(Caps.of("https://lute.example", LUTE, Digest.SHA_1::of).write())
                            .build());
        }

        boolean got(String local, String type) {
            return others.stream()
                    .anyMatch(stanza ->
                            stanza.local().equals(local)
                                    && stanza.attribute("type", "").equals(type));
        }

        void leave() throws Exception {
            thread.interrupt();
            participant.disconnect();
        }
    }

    private void behind(Servers kind) throws Exception {
        XmppServer server =
                kind.startOwn(ServerOptions.DEFAULT.withPersonalNodesAt("events.xmpp.test"));
        open.add(server);
        PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
        open.add(store);
        ServedComponent component = ServedComponent.start(server, store);
        open.add(component);
        await().atMost(PATIENCE).until(component::hasAccounts);
        ServerStage stage = new ServerStage(server);
        Client romeo = new Client(stage, "Romeo");
        open.add(romeo::leave);
        Client juliet = new Client(stage, "Juliet");
        open.add(juliet::leave);
        Client paris = new Client(stage, "Paris");
        open.add(paris::leave);
        String address = romeo.participant.address().bare().toString();
        juliet.send("<presence type='subscribe' to='%s'/>".formatted(address));
        await().atMost(PATIENCE).until(() -> juliet.got("presence", "subscribed"));
        await().atMost(PATIENCE)
                .until(() ->
                        isKnown(store, romeo) && isKnown(store, juliet) && isKnown(store, paris));

        romeo.send(publication("a"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(juliet.events).containsExactly(address + " a"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(romeo.events).containsExactly(address + " a"));

        juliet.send("<presence type='unavailable'/>");
        await().atMost(PATIENCE).until(() -> !isKnown(store, juliet));
        juliet.comes();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(juliet.events).containsExactly(address + " a", address + " a"));
        assertThat(paris.events).isEmpty();
    }

    private static String publication(String id) {
        return """
        <iq type='set' id='p'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='%s'><item id='%s'>
        <tune xmlns='urn:example:tune'/></item></publish></pubsub></iq>
        """
                .strip()
                .formatted(TUNE, id);
    }

    private static boolean isKnown(PubSubStore store, Client client) {
        return store.read(books -> books.presences().find(client.participant.address()))
                .filter(resource -> resource.known() && resource.caps() != null)
                .isPresent();
    }

    @Test
    void contactsHearBehindProsody() throws Exception {
        behind(Servers.PROSODY);
    }

    @Test
    void contactsHearBehindEjabberd() throws Exception {
        behind(Servers.EJABBERD);
    }
}

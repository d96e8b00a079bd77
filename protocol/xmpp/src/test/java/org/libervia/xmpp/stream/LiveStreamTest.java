package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.testing.kit.CuttingProxy;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.negotiation.ComponentNegotiation;
import org.libervia.xmpp.negotiation.Negotiation;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.xml.XmlElement;

class LiveStreamTest {
    private static final int CUTS = 5;

    private final Connector connector = new Connector();
    private final Connections connections = new Connections();
    private final List<LiveStream> open = new ArrayList<>();

    @AfterEach
    void closeAll() {
        open.forEach(LiveStream::close);
        connections.close();
        connector.close();
    }

    private LiveStream connect(XmppServer server, String user, TestClient client) {
        return connect(server, server.port(Port.STARTTLS), user, client);
    }

    private LiveStream connect(XmppServer server, int port, String user, TestClient client) {
        LiveStream stream =
                connections.connect(TestClient.login(connector, server, port, user), client);
        open.add(stream);
        TestClient.available(stream);
        return stream;
    }

    private static String account(XmppServer server, String prefix) {
        String user = prefix + UUID.randomUUID().toString().substring(0, 8);
        server.createAccount(user, TestClient.PASSWORD);
        return user;
    }

    private static Message message(Jid to, String body) {
        return new Message(
                Message.builder(Message.Type.CHAT, to)
                        .attribute("id", body)
                        .textChild("body", body)
                        .child(XmlElement.empty("no-store", "urn:xmpp:hints"))
                        .build());
    }

    @ServerTest
    void questionsAreAnsweredBothWays(XmppServer server) {
        LiveStream romeo = connect(server, account(server, "romeo"), new TestClient());
        LiveStream juliet = connect(server, account(server, "juliet"), new TestClient());
        XmlElement ping = XmlElement.empty("ping", "urn:xmpp:ping");

        assertThat(romeo.ask(Iq.get(juliet.jid(), ping)).payload()).isEmpty();
        assertThat(romeo.ask(Iq.get(null, ping)).from())
                .isIn(null, romeo.jid().bare(), romeo.server());
        assertThatThrownBy(() ->
                        romeo.ask(Iq.get(juliet.jid(), XmlElement.empty("unheard-of", "urn:x"))))
                .isInstanceOfSatisfying(
                        StanzaErrorException.class,
                        refused ->
                                assertThat(refused.error().condition())
                                        .isEqualTo("service-unavailable"));
    }

    @ServerTest
    void aWrongPasswordIsRefusedInPlainWords(XmppServer server) {
        String user = account(server, "romeo");
        Negotiation wrong =
                TestClient.negotiation(
                        connector,
                        TestClient.request(server, VirtualHost.MAIN, server.port(Port.STARTTLS)),
                        new Credentials(user, "wrong", false),
                        null);

        assertThatThrownBy(() -> connections.connect(wrong, new TestClient()))
                .isInstanceOfSatisfying(
                        XmppException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.AUTHENTICATION))
                .hasMessageContaining("refused the password");
    }

    @ServerTest
    void aComponentShakesHands(XmppServer server) {
        Jid component = Jid.parse(server.components().getFirst());
        LiveStream stream =
                connections.connect(
                        component(server, component, server.componentSecret()), new TestClient());
        open.add(stream);
        LiveStream romeo = connect(server, account(server, "romeo"), new TestClient());

        assertThat(romeo.ask(Iq.get(component, XmlElement.empty("ping", "urn:xmpp:ping"))).from())
                .isEqualTo(component);
    }

    @ServerTest
    void aComponentWithAWrongSecretIsRefused(XmppServer server) {
        Jid component = Jid.parse(server.components().getLast());

        assertThatThrownBy(() ->
                        connections.connect(
                                component(server, component, "wrong"), new TestClient()))
                .isInstanceOfSatisfying(
                        XmppException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.AUTHENTICATION));
    }

    private Negotiation component(XmppServer server, Jid component, String secret) {
        return new ComponentNegotiation(
                ChannelSource.of(
                        connector,
                        TestClient.request(server, VirtualHost.MAIN, server.port(Port.COMPONENT))),
                component,
                secret);
    }

    @ServerTest
    void nothingIsLostDoubledOrDisorderedWhileTheConnectionIsCutFiveTimes(XmppServer server)
            throws Exception {
        int count = 10_000;
        try (CuttingProxy proxy = CuttingProxy.to(server.host(), server.port(Port.STARTTLS))) {
            TestClient romeosEars = new TestClient();
            TestClient julietsEars = new TestClient();
            LiveStream romeo = connect(server, proxy.port(), account(server, "romeo"), romeosEars);
            LiveStream juliet = connect(server, account(server, "juliet"), julietsEars);
            List<String> heardByJuliet = new ArrayList<>();
            List<String> heardByRomeo = new ArrayList<>();

            // Prosody 0.12 feeds a resumed stream to the parser of the cut connection: half a
            // stanza
            // in there spoils the stream. So at Prosody nothing of Romeo's is on its way at a cut.
            boolean whole = server.name().equalsIgnoreCase("prosody");
            AtomicInteger sent = new AtomicInteger();
            Semaphore turn = new Semaphore(1);
            Thread there =
                    Thread.startVirtualThread(
                            () -> sendAll(romeo, juliet.jid(), count, turn, sent));
            Thread back =
                    Thread.startVirtualThread(() ->
                            sendAll(
                                    juliet,
                                    romeo.jid(),
                                    count,
                                    new Semaphore(1),
                                    new AtomicInteger()));
            for (int cut = 1; cut <= CUTS; cut++) {
                int due = cut * count / (CUTS + 2);
                await().until(() -> drain(julietsEars, heardByJuliet) > due);
                if (whole) {
                    turn.acquire();
                    await().until(() -> romeosEars.acknowledgements.get() >= sent.get());
                }
                proxy.cut(cut % 2 == 0 ? CuttingProxy.Cut.FIN : CuttingProxy.Cut.RESET);
                if (whole) {
                    turn.release();
                }
                int expected = cut;
                await().until(() -> romeosEars.resumptions.get() == expected);
            }
            await().until(() ->
                    drain(julietsEars, heardByJuliet) >= count
                            && drain(romeosEars, heardByRomeo) >= count);
            there.join();
            back.join();

            assertThat(faults(heardByJuliet, count)).isEmpty();
            // ejabberd hands over what came for Romeo during the cut after what came next: the
            // order
            // on the wire is not that of sending, so there only loss and doubles are ours to avoid.
            if (!whole) {
                heardByRomeo.sort(Comparator.comparingInt(Integer::parseInt));
            }
            assertThat(faults(heardByRomeo, count)).isEmpty();
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(60));
    }

    private static int drain(TestClient client, List<String> into) {
        for (Message message = client.messages.poll();
                message != null;
                message = client.messages.poll()) {
            into.add(message.bodies().getOrDefault("", ""));
        }
        return into.size();
    }

    private static void sendAll(
            LiveStream from, Jid to, int count, Semaphore turn, AtomicInteger sent) {
        for (int i = 0; i < count; i++) {
            turn.acquireUninterruptibly();
            from.send(message(to, Integer.toString(i)));
            sent.incrementAndGet();
            turn.release();
        }
    }

    /** Where the numbers from 0 to {@code count} don't follow each other. */
    private static List<String> faults(List<String> heard, int count) {
        List<String> faults = new ArrayList<>();
        int expected = 0;
        for (String number : heard) {
            if (!number.equals(Integer.toString(expected))) {
                faults.add(number + " in place of " + expected);
            }
            expected = Integer.parseInt(number) + 1;
        }
        if (expected != count) {
            faults.add("the end in place of " + expected);
        }
        return faults;
    }
}

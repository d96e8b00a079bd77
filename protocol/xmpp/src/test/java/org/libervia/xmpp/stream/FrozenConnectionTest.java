package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.libervia.base.Backoff;
import org.libervia.base.Jid;
import org.libervia.testing.kit.CuttingProxy;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.negotiation.ComponentNegotiation;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Connections that stay open and carry nothing, as after a suspend or behind a forgetful router.
 */
class FrozenConnectionTest {
    private static final XmlElement PING = XmlElement.empty("ping", "urn:xmpp:ping");

    private final Connector connector = new Connector();
    private final Connections connections =
            new Connections(
                    new Pulse(Duration.ofMillis(300), Duration.ofSeconds(2)),
                    new Backoff(Duration.ofMillis(50), Duration.ofMillis(500)));

    @AfterEach
    void closeAll() {
        connections.close();
        connector.close();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    @ServerTest
    void anIdleManagedStreamIsFoundDeadAndResumed(XmppServer server) {
        String user = "romeo" + UUID.randomUUID().toString().substring(0, 8);
        server.createAccount(user, TestClient.PASSWORD);
        TestClient ears = new TestClient();
        try (CuttingProxy proxy = CuttingProxy.to(server.host(), server.port(Port.STARTTLS));
                LiveStream romeo =
                        connections.connect(
                                TestClient.login(connector, server, proxy.port(), user), ears)) {
            Jid before = romeo.jid();
            assertThat(romeo.negotiated().resumption()).isNotNull();

            freezeUntilNoticed(proxy);

            await().until(() -> ears.resumptions.get() > 0);
            assertThat(romeo.ask(Iq.get(null, PING)).payload()).isEmpty();
            assertThat(romeo.jid()).isEqualTo(before);
            assertThat(ears.ends).isEmpty();
        }
    }

    @ServerTest
    void anIdleStreamWithoutManagementIsFoundDeadAndMadeAnew(XmppServer server) {
        Jid component = Jid.parse(server.components().get(1));
        Owner owner = new Owner();
        try (CuttingProxy proxy = CuttingProxy.to(server.host(), server.port(Port.COMPONENT));
                PersistentConnection kept =
                        connections.persistent(
                                new ComponentNegotiation(
                                        ChannelSource.of(
                                                connector,
                                                TestClient.request(
                                                        server, VirtualHost.MAIN, proxy.port())),
                                        component,
                                        server.componentSecret()),
                                owner)) {
            kept.start();
            assertThat(kept.stream().orElseThrow().negotiated().managed()).isFalse();

            freezeUntilNoticed(proxy);

            await().until(() -> owner.connected.get() > 1);
            assertThat(owner.lost.get()).isNotNull();
            await().until(() -> kept.stream().filter(LiveStream::isConnected).isPresent());
        }
    }

    /** No new connection is taken meanwhile: it would be as frozen. */
    private static void freezeUntilNoticed(CuttingProxy proxy) {
        assertThat(proxy.open()).isEqualTo(1);
        proxy.freeze();
        proxy.refuse();
        await().until(() -> proxy.open() == 0);
        proxy.thaw();
        proxy.accept();
    }

    private static final class Owner implements ConnectionOwner {
        private final AtomicInteger connected = new AtomicInteger();
        private final AtomicReference<@Nullable XmppException> lost = new AtomicReference<>();

        @Override
        public void connected(LiveStream stream) {
            connected.incrementAndGet();
        }

        @Override
        public void stanza(Stanza stanza) {}

        @Override
        public Iq request(Iq question) {
            return question.result();
        }

        @Override
        public void acknowledged(Stanza stanza) {}

        @Override
        public void interrupted(XmppException why) {}

        @Override
        public void resumed() {}

        @Override
        public void disconnected(XmppException why, boolean retrying, List<Stanza> unacknowledged) {
            lost.set(why);
        }
    }
}

package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.libervia.base.Jid;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.negotiation.ClientIdentity;
import org.libervia.xmpp.negotiation.ClientNegotiation;
import org.libervia.xmpp.negotiation.Device;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.sasl.FastToken;
import org.libervia.xmpp.sasl.TokenStore;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.xml.XmlElement;

class Sasl2Test {
    private final Connector connector = new Connector();
    private final Connections connections = new Connections();
    private final TokenStore tokens = TokenStore.inMemory();
    private final Device device = new Device(UUID.randomUUID(), "libervia");
    private final String user = "romeo" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void close() {
        connections.close();
        connector.close();
    }

    private LiveStream connect(XmppServer server) {
        ChannelRequest request =
                TestClient.request(server, VirtualHost.SASL2, server.port(Port.STARTTLS));
        ClientIdentity identity =
                new ClientIdentity(
                                Jid.parse(VirtualHost.SASL2.domain()),
                                new Credentials(user, TestClient.PASSWORD, false),
                                "unused",
                                true)
                        .withDevice(device, tokens);
        return connections.connect(
                new ClientNegotiation(ChannelSource.of(connector, request), identity),
                new TestClient());
    }

    @ServerTest(needs = VirtualHost.SASL2)
    void aTokenTakesThePlaceOfThePasswordTheNextTime(XmppServer server) {
        server.createAccount(VirtualHost.SASL2, user, TestClient.PASSWORD);

        Jid first;
        try (LiveStream stream = connect(server)) {
            first = stream.jid();
            assertThat(stream.negotiated().mechanism()).startsWith("SCRAM-");
            assertThat(first.resource()).startsWith("libervia");
        }
        assertThat(tokens.token()).isPresent();
        try (LiveStream stream = connect(server)) {
            assertThat(stream.negotiated().mechanism()).startsWith("HT-SHA-256-");
            assertThat(stream.negotiated().managed()).isTrue();
            assertThat(stream.jid()).isEqualTo(first);
            assertThat(
                            stream.ask(Iq.get(null, XmlElement.empty("ping", "urn:xmpp:ping")))
                                    .payload())
                    .isEmpty();
        }
    }

    @ServerTest(needs = VirtualHost.SASL2)
    void aTokenThatIsRefusedIsForgottenAndThePasswordUsed(XmppServer server) {
        server.createAccount(VirtualHost.SASL2, user, TestClient.PASSWORD);
        tokens.keep(
                new FastToken("HT-SHA-256-NONE", "stolen", Instant.now().plus(Duration.ofDays(1))));

        try (LiveStream stream = connect(server)) {
            assertThat(stream.negotiated().mechanism()).startsWith("SCRAM-");
        }
        assertThat(tokens.token())
                .map(FastToken::secret)
                .hasValueSatisfying(secret -> assertThat(secret).isNotEqualTo("stolen"));
    }
}

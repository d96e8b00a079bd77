package org.libervia.xmpp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.libervia.base.Jid;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlStreamReader;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelTest {
    private static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final Jid DOMAIN = Jid.parse(VirtualHost.MAIN.domain());
    private static final StreamHeader HEADER = StreamHeader.client(DOMAIN, null, "en");

    private Connector connector;

    @BeforeAll
    void makeAConnector() {
        connector = new Connector();
    }

    @AfterAll
    void closeIt() {
        connector.close();
    }

    @ServerTest
    void upgradesToTls(XmppServer server) {
        ChannelRequest request = ServerRequests.starttls(server, VirtualHost.MAIN);
        try (XmlChannel channel = connector.connect(request)) {
            assertThat(channel.open(HEADER).attribute("from")).isEqualTo("xmpp.test");
            assertThat(features(channel).child("starttls", TLS)).isPresent();
            assertThat(channel.isSecure()).isFalse();
            assertThat(channel.canStartTls()).isTrue();
            channel.write(XmlElement.empty("starttls", TLS));
            assertThat(next(channel).is("proceed", TLS)).isTrue();
            channel.startTls();
            assertThat(channel.isSecure()).isTrue();
            assertThat(channel.canStartTls()).isFalse();
            channel.open(HEADER);
            assertThat(features(channel).child("mechanisms", SASL)).isPresent();
            assertThat(channel.description()).contains("127.0.0.1:").contains("TLSv1.");
        }
    }

    @ServerTest
    void speaksTlsFromTheFirstByte(XmppServer server) {
        ChannelRequest request = ServerRequests.directTls(server, VirtualHost.MAIN);
        try (XmlChannel channel = connector.connect(request)) {
            assertThat(channel.isSecure()).isTrue();
            channel.open(HEADER);
            assertThat(features(channel).child("mechanisms", SASL)).isPresent();
        }
    }

    @ServerTest
    void bindsToTheConnection(XmppServer server) {
        ChannelRequest request = ServerRequests.directTls(server, VirtualHost.MAIN);
        try (XmlChannel one = connector.connect(request);
                XmlChannel other = connector.connect(request)) {
            byte[] exporter = one.channelBinding(ChannelBinding.TLS_EXPORTER).orElseThrow();
            assertThat(exporter).hasSize(32);
            assertThat(one.channelBinding(ChannelBinding.TLS_EXPORTER)).contains(exporter);
            assertThat(other.channelBinding(ChannelBinding.TLS_EXPORTER).orElseThrow())
                    .isNotEqualTo(exporter);
            byte[] endPoint = one.channelBinding(ChannelBinding.TLS_SERVER_END_POINT).orElseThrow();
            assertThat(endPoint).hasSize(32);
            assertThat(other.channelBinding(ChannelBinding.TLS_SERVER_END_POINT))
                    .contains(endPoint);
        }
    }

    @ServerTest
    void opensAStreamOverWebSocket(XmppServer server) {
        for (boolean secure : new boolean[] {false, true}) {
            ChannelRequest request =
                    ChannelRequest.to(DOMAIN)
                            .withEndpoint(new Endpoint.WebSocket(server.webSocket(secure)))
                            .withTls(ServerRequests.trusting(server));
            try (XmlChannel channel = connector.connect(request)) {
                assertThat(channel.isSecure()).isEqualTo(secure);
                assertThat(channel.open(HEADER).attribute("from")).isEqualTo("xmpp.test");
                assertThat(features(channel).child("mechanisms", SASL)).isPresent();
                channel.keepAlive();
                channel.finish();
                assertThat(channel.read()).isNull();
            }
        }
    }

    @ServerTest
    void restartsTheStreamAndClosesIt(XmppServer server) {
        server.createAccount("restart", "secret");
        for (Endpoint endpoint : tcpAndWebSocket(server)) {
            ChannelRequest request =
                    ServerRequests.directTls(server, VirtualHost.MAIN).withEndpoint(endpoint);
            try (XmlChannel channel = connector.connect(request)) {
                channel.open(HEADER);
                features(channel);
                channel.write(plain("restart", "secret"));
                assertThat(next(channel).is("success", SASL)).isTrue();
                channel.open(HEADER);
                assertThat(features(channel).child("bind", "urn:ietf:params:xml:ns:xmpp-bind"))
                        .isPresent();
                channel.finish();
                assertThat(channel.read()).isNull();
            }
        }
    }

    private static List<Endpoint> tcpAndWebSocket(XmppServer server) {
        return List.of(
                ServerRequests.directTls(server, VirtualHost.MAIN).endpoint(),
                new Endpoint.WebSocket(server.webSocket(true)));
    }

    private static XmlElement plain(String user, String password) {
        byte[] text = ("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8);
        return XmlElement.builder("auth", SASL)
                .attribute("mechanism", "PLAIN")
                .text(Base64.getEncoder().encodeToString(text))
                .build();
    }

    private static XmlElement features(XmlChannel channel) {
        XmlElement features = next(channel);
        assertThat(features.is("features", XmlStreamReader.STREAMS)).isTrue();
        return features;
    }

    private static XmlElement next(XmlChannel channel) {
        return Objects.requireNonNull(channel.read());
    }
}

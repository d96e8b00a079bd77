package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.testing.kit.FreePorts;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.testing.kit.tls.TestCa;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.transport.ScriptedResolver;
import org.libervia.xmpp.transport.TestSite;
import org.libervia.xmpp.transport.dns.SrvRecord;
import org.libervia.xmpp.transport.tls.TlsSettings;
import org.libervia.xmpp.xml.XmlElement;

class WebSocketFallbackTest {
    private final Connections connections = new Connections();

    @AfterEach
    void close() {
        connections.close();
    }

    @ServerTest
    void aDomainThatNoTcpConnectionReachesIsReachedByItsWebSocket(XmppServer server)
            throws IOException {
        try (TestSite site = new TestSite(server.authority().issueFor("localhost"));
                Connector connector = connector(server, FreePorts.find(), site)) {
            String secure = server.webSocket(true).toString();
            name(site, server.webSocket(false).toString(), secure);

            try (LiveStream romeo =
                    login(connector, server, account(server), TestClient.PASSWORD)) {
                XmlElement ping = XmlElement.empty("ping", "urn:xmpp:ping");
                assertThat(romeo.ask(Iq.get(null, ping)).isRequest()).isFalse();
                assertThat(romeo.negotiated().channel().description()).isEqualTo(secure);
                assertThat(romeo.negotiated().channel().isSecure()).isTrue();
            }
        }
    }

    @ServerTest
    void aWebSocketWithoutTlsIsNeverTaken(XmppServer server) throws IOException {
        try (TestSite site = new TestSite(server.authority().issueFor("localhost"));
                Connector connector = connector(server, FreePorts.find(), site)) {
            name(site, server.webSocket(false).toString());

            isUnreachable(connector, server);
            assertThat(site.asked()).isPositive();
        }
    }

    @ServerTest
    void aSiteThatIsNotToBeTrustedIsNotTheServersFault(XmppServer server) throws IOException {
        TestCa stranger = TestCa.create("Stranger");
        try (TestSite site = new TestSite(stranger.issueFor("localhost"));
                Connector connector = connector(server, FreePorts.find(), site)) {
            name(site, server.webSocket(true).toString());

            isUnreachable(connector, server);
        }
    }

    @ServerTest
    void aRefusedPasswordIsNotTriedOverTheWebSocket(XmppServer server) throws IOException {
        try (TestSite site = new TestSite(server.authority().issueFor("localhost"));
                Connector connector = connector(server, server.port(Port.STARTTLS), site)) {
            assertThatThrownBy(() -> login(connector, server, account(server), "wrong"))
                    .asInstanceOf(type(XmppException.class))
                    .returns(Problem.AUTHENTICATION, LiberviaException::problem);
            assertThat(site.asked()).isZero();
        }
    }

    private void isUnreachable(Connector connector, XmppServer server) {
        assertThatThrownBy(() -> login(connector, server, "romeo", TestClient.PASSWORD))
                .asInstanceOf(type(XmppException.class))
                .returns(Problem.NETWORK, LiberviaException::problem)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("can't be reached");
    }

    private static Connector connector(XmppServer server, int port, TestSite site) {
        ScriptedResolver dns =
                new ScriptedResolver()
                        .service(
                                "_xmpp-client._tcp." + server.domain(),
                                new SrvRecord(0, 0, port, "host.test"))
                        .host("host.test", server.host());
        return new Connector(dns, _ -> site.uri());
    }

    private static void name(TestSite site, String... sockets) {
        StringBuilder links = new StringBuilder();
        for (String socket : sockets) {
            links.append(
                    "<Link rel='urn:xmpp:alt-connections:websocket' href='%s'/>".formatted(socket));
        }
        site.serve(
                "/.well-known/host-meta",
                "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>" + links + "</XRD>");
    }

    private static String account(XmppServer server) {
        String user = "romeo" + UUID.randomUUID().toString().substring(0, 8);
        server.createAccount(user, TestClient.PASSWORD);
        return user;
    }

    private LiveStream login(Connector connector, XmppServer server, String user, String password) {
        ChannelRequest request =
                ChannelRequest.to(Jid.parse(server.domain()))
                        .withTls(TlsSettings.DEFAULT.withAuthorities(server.caCertificate()));
        return connections.connect(
                TestClient.negotiation(
                        connector, request, new Credentials(user, password, false), null),
                new TestClient());
    }
}

package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.Negotiated;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.transport.tls.ClientCertificate;
import org.libervia.xmpp.transport.tls.TlsSettings;

class AuthenticationTest {
    private final Connector connector = new Connector();
    private final Connections connections = new Connections();

    @AfterEach
    void closeAll() {
        connections.close();
        connector.close();
    }

    private Negotiated login(ChannelRequest request, Credentials credentials) {
        LiveStream stream =
                connections.connect(
                        TestClient.negotiation(connector, request, credentials, null),
                        new TestClient());
        try (stream) {
            return stream.negotiated();
        }
    }

    private Negotiated login(XmppServer server, VirtualHost host) {
        String user = "romeo" + UUID.randomUUID().toString().substring(0, 8);
        server.createAccount(host, user, TestClient.PASSWORD);
        Negotiated in =
                login(
                        TestClient.request(server, host, server.port(Port.STARTTLS)),
                        new Credentials(user, TestClient.PASSWORD, false));
        assertThat(in.jid().bare()).isEqualTo(Jid.parse(user + "@" + host.domain()));
        return in;
    }

    @ServerTest(needs = VirtualHost.PLAIN)
    void byPlain(XmppServer server) {
        assertThat(login(server, VirtualHost.PLAIN).mechanism()).isEqualTo("PLAIN");
    }

    @ServerTest(needs = VirtualHost.SHA1)
    void bySha1(XmppServer server) {
        assertThat(login(server, VirtualHost.SHA1).mechanism()).startsWith("SCRAM-SHA-1");
    }

    @ServerTest(needs = VirtualHost.SHA256)
    void bySha256(XmppServer server) {
        assertThat(login(server, VirtualHost.SHA256).mechanism()).startsWith("SCRAM-SHA-256");
    }

    @ServerTest(needs = VirtualHost.SHA512)
    void bySha512(XmppServer server) {
        assertThat(login(server, VirtualHost.SHA512).mechanism()).startsWith("SCRAM-SHA-512");
    }

    @ServerTest(needs = VirtualHost.ANONYMOUS)
    void withoutAnAccount(XmppServer server) {
        Negotiated in =
                login(
                        TestClient.request(
                                server, VirtualHost.ANONYMOUS, server.port(Port.STARTTLS)),
                        Credentials.ANONYMOUS);

        assertThat(in.mechanism()).isEqualTo("ANONYMOUS");
        assertThat(in.jid().domain()).isEqualTo(VirtualHost.ANONYMOUS.domain());
    }

    @ServerTest(needs = VirtualHost.EXTERNAL)
    void byACertificate(XmppServer server, @TempDir Path directory) {
        String user = "cert" + UUID.randomUUID().toString().substring(0, 8);
        String account = server.createAccount(VirtualHost.EXTERNAL, user, "unused");
        Path pem = server.authority().issueForClient(account).write(directory.resolve("me.pem"));
        TlsSettings tls =
                TlsSettings.DEFAULT
                        .withAuthorities(server.caCertificate())
                        .withClientCertificate(ClientCertificate.fromPem(pem));
        Negotiated in =
                login(
                        TestClient.request(server, VirtualHost.EXTERNAL, server.port(Port.STARTTLS))
                                .withTls(tls),
                        new Credentials(user, "", true));

        assertThat(in.mechanism()).isEqualTo("EXTERNAL");
        assertThat(in.jid().bare()).isEqualTo(Jid.parse(account));
    }

    @ServerTest(needs = VirtualHost.EXPIRED)
    void neverHappensUnderAnExpiredCertificate(XmppServer server) {
        refusesTheCertificate(server, VirtualHost.EXPIRED);
    }

    @ServerTest(needs = VirtualHost.OTHER_NAME)
    void neverHappensUnderAnotherDomainsCertificate(XmppServer server) {
        refusesTheCertificate(server, VirtualHost.OTHER_NAME);
    }

    private void refusesTheCertificate(XmppServer server, VirtualHost host) {
        ChannelRequest request = TestClient.request(server, host, server.port(Port.STARTTLS));

        assertThatThrownBy(
                        () -> login(request, new Credentials("romeo", TestClient.PASSWORD, false)))
                .isInstanceOfSatisfying(
                        XmppException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.CERTIFICATE));
    }
}

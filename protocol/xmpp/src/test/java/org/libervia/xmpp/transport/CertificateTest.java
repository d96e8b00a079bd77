package org.libervia.xmpp.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.testing.kit.tls.SubjectNames;
import org.libervia.testing.kit.tls.TestCa;
import org.libervia.testing.kit.tls.TestCertificate;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.tls.TlsSettings;
import org.libervia.xmpp.xml.XmlElement;

class CertificateTest {
    @TempDir private Path directory;
    private final TestCa authority = TestCa.create("Trusted Authority");
    private Connector connector;
    private TlsSettings trusting;

    @BeforeEach
    void trustTheAuthority() throws IOException {
        connector = new Connector();
        Path file = Files.writeString(directory.resolve("ca.pem"), authority.pem());
        trusting = TlsSettings.DEFAULT.withAuthorities(file);
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void takesACertificateForTheDomain() throws IOException {
        connectTo(authority.issueFor("example.test"), trusting);
    }

    @Test
    void takesWildcardServiceXmppAndAddressNames() throws IOException {
        connectTo(authority.issueFor("*.test"), trusting, "a.b.test", false);
        connectTo(authority.issueFor("*.example.test"), trusting, "chat.example.test", true);
        connectTo(
                authority.issue(SubjectNames.srv("_xmpp-client.example.test")),
                trusting,
                "example.test",
                true);
        connectTo(
                authority.issue(SubjectNames.srv("_xmpp-server.example.test")),
                trusting,
                "example.test",
                false);
        connectTo(
                authority.issue(SubjectNames.xmppAddress("example.test")),
                trusting,
                "example.test",
                true);
        connectTo(authority.issue(SubjectNames.ip("127.0.0.1")), trusting, "127.0.0.1", true);
        connectTo(authority.issueFor("127.0.0.1"), trusting, "127.0.0.1", false);
        connectTo(authority.issueFor("xn--bcher-kva.test"), trusting, "bücher.test", true);
    }

    @Test
    void namesWhatItFoundInPlaceOfTheDomain() throws IOException {
        refusal(authority.issueFor("elsewhere.test", "www.elsewhere.test"), trusting)
                .contains("is not for example.test, but for elsewhere.test, www.elsewhere.test");
    }

    @Test
    void saysSinceWhenACertificateIsExpired() throws IOException {
        refusal(authority.issueExpired("example.test"), trusting)
                .contains("example.test expired on 20")
                .contains("1 days ago")
                .contains("renew");
    }

    @Test
    void namesAnAuthorityThatIsNotTrusted() throws IOException {
        refusal(TestCa.create("Somebody Else").issueFor("example.test"), trusting)
                .contains("CN=Somebody Else")
                .contains("trusted authorities setting");
        refusal(authority.issueFor("example.test"), TlsSettings.DEFAULT)
                .contains("CN=Trusted Authority");
    }

    @Test
    void takesAnythingOnlyWhenToldSo() throws IOException {
        connectTo(
                TestCa.create("Somebody Else").issueExpired("elsewhere.test"),
                trusting.unverified());
    }

    @Test
    void saysWhatIsWrongWithTheFileOfAuthorities() throws IOException {
        Path file = Files.writeString(directory.resolve("empty.pem"), "nothing\n");
        assertThatThrownBy(() ->
                        connectTo(
                                authority.issueFor("example.test"),
                                TlsSettings.DEFAULT.withAuthorities(file)))
                .asInstanceOf(type(XmppException.class))
                .returns(Problem.CONFIGURATION, LiberviaException::problem)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("empty.pem", "no certificate in it");
    }

    @ServerTest(needs = {VirtualHost.EXPIRED, VirtualHost.OTHER_NAME})
    void refusesBadCertificatesAfterStarttls(XmppServer server) {
        assertThatThrownBy(() -> starttls(server, VirtualHost.EXPIRED))
                .hasMessageContaining("expired.xmpp.test expired on");
        assertThatThrownBy(() -> starttls(server, VirtualHost.OTHER_NAME))
                .hasMessageContaining("is not for othername.xmpp.test, but for elsewhere.test");
    }

    private void starttls(XmppServer server, VirtualHost host) {
        try (XmlChannel channel = connector.connect(ServerRequests.starttls(server, host))) {
            channel.open(StreamHeader.client(Jid.parse(host.domain()), null, null));
            assertThat(channel.read()).isNotNull();
            channel.write(XmlElement.empty("starttls", "urn:ietf:params:xml:ns:xmpp-tls"));
            assertThat(channel.read()).isNotNull();
            channel.startTls();
        }
    }

    private AbstractStringAssert<?> refusal(TestCertificate certificate, TlsSettings settings)
            throws IOException {
        try (TlsPeer peer = new TlsPeer(certificate)) {
            return assertThatThrownBy(() -> connect(peer, settings, "example.test"))
                    .asInstanceOf(type(XmppException.class))
                    .returns(Problem.CERTIFICATE, LiberviaException::problem)
                    .extracting(Throwable::getMessage)
                    .asString();
        }
    }

    private void connectTo(TestCertificate certificate, TlsSettings settings) throws IOException {
        connectTo(certificate, settings, "example.test", true);
    }

    private void connectTo(
            TestCertificate certificate, TlsSettings settings, String domain, boolean accepted)
            throws IOException {
        try (TlsPeer peer = new TlsPeer(certificate)) {
            if (accepted) {
                connect(peer, settings, domain);
            } else {
                assertThatThrownBy(() -> connect(peer, settings, domain))
                        .hasMessageContaining("is not for " + domain);
            }
        }
    }

    private void connect(TlsPeer peer, TlsSettings settings, String domain) {
        Endpoint endpoint =
                new Endpoint.Fixed("127.0.0.1", peer.port(), Endpoint.Security.DIRECT_TLS);
        ChannelRequest request =
                ChannelRequest.to(Jid.parse(domain)).withEndpoint(endpoint).withTls(settings);
        try (XmlChannel channel = connector.connect(request)) {
            assertThat(channel.isSecure()).isTrue();
        }
    }
}

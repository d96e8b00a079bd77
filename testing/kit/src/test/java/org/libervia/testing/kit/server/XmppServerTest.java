package org.libervia.testing.kit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class XmppServerTest {

    @ServerTest
    void offersStarttlsAndNothingElseBeforeIt(XmppServer server) throws Exception {
        try (RawClient client = RawClient.plain(server.host(), server.port(Port.STARTTLS))) {
            assertThat(client.open(server.domain()))
                    .contains("urn:ietf:params:xml:ns:xmpp-tls")
                    .contains("required")
                    .doesNotContain("<mechanism>");
        }
    }

    @ServerTest
    void letsANewAccountLogInOverDirectTls(XmppServer server) throws Exception {
        server.createAccount("o.neill%_ü", "pass\"\\word é");
        try (RawClient client = RawClient.tls(server, server.port(Port.DIRECT_TLS))) {
            client.open(server.domain());
            assertThat(client.logIn("o.neill%_ü", "pass\"\\word é")).contains("<success");
        }
    }

    @ServerTest
    void refusesAWrongPassword(XmppServer server) throws Exception {
        server.createAccount("paris", "right");
        try (RawClient client = RawClient.tls(server, server.port(Port.DIRECT_TLS))) {
            client.open(server.domain());
            assertThat(client.logIn("paris", "wrong")).contains("<failure");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, PLAIN",
        "SHA1, SCRAM-SHA-1",
        "SHA256, SCRAM-SHA-256",
        "SHA512, SCRAM-SHA-512",
        "ANONYMOUS, ANONYMOUS"
    })
    void offersTheMechanismOfEachHostAndNoOther(VirtualHost host, String mechanism)
            throws Exception {
        for (Servers kind : Servers.available()) {
            if (kind.shared().serves(host)) {
                assertThat(features(kind.shared(), host))
                        .as(kind.label())
                        .contains("<mechanism>" + mechanism + "</mechanism>")
                        .doesNotContainPattern("<mechanism>(?!" + mechanism + "(-PLUS)?<)");
            }
        }
    }

    @ServerTest(needs = VirtualHost.SASL2)
    void offersSasl2WithBindAndFast(XmppServer server) throws Exception {
        assertThat(features(server, VirtualHost.SASL2))
                .contains("urn:xmpp:sasl:2", "urn:xmpp:bind:0", "urn:xmpp:fast:0");
    }

    @ServerTest
    void takesAComponent(XmppServer server) throws Exception {
        try (RawClient client = RawClient.plain(server.host(), server.port(Port.COMPONENT))) {
            client.send(
                    "<stream:stream xmlns='jabber:component:accept'"
                            + " xmlns:stream='http://etherx.jabber.org/streams' to='"
                            + server.components().getFirst()
                            + "'>");
            assertThat(client.readUntil(">") + client.readUntil(">")).contains("id=");
        }
    }

    @ParameterizedTest
    @EnumSource(Servers.class)
    void keepsAccountsAndPortsOverStopAndKill(Servers kind) throws Exception {
        assumeTrue(kind.isInstalled(), kind.absence());
        try (XmppServer server = kind.startOwn(ServerOptions.DEFAULT)) {
            server.createAccount("romeo", "secret");
            server.stop();
            assertNobodyListens(server);
            server.start();
            server.createAccount("juliet", "secret");
            server.kill();
            assertNobodyListens(server);
            server.start();
            try (RawClient client = RawClient.tls(server, server.port(Port.DIRECT_TLS))) {
                client.open(server.domain());
                assertThat(client.logIn("romeo", "secret")).contains("<success");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Servers.class)
    void offersMechanismsWithoutTlsWhereItIsOptional(Servers kind) throws Exception {
        assumeTrue(kind.isInstalled(), kind.absence());
        try (XmppServer server = kind.startOwn(ServerOptions.DEFAULT.withOptionalTls());
                RawClient client = RawClient.plain(server.host(), server.port(Port.STARTTLS))) {
            assertThat(client.open(server.domain())).contains("<mechanism>PLAIN</mechanism>");
        }
    }

    private static void assertNobodyListens(XmppServer server) {
        assertThatThrownBy(() -> RawClient.plain(server.host(), server.port(Port.STARTTLS)))
                .isInstanceOf(IOException.class);
    }

    private static String features(XmppServer server, VirtualHost host) throws Exception {
        try (RawClient client = RawClient.tls(server, server.port(Port.DIRECT_TLS))) {
            return client.open(host.domain());
        }
    }
}

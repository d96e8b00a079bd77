package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.negotiation.ClientIdentity;
import org.libervia.xmpp.negotiation.ClientNegotiation;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.transport.ChannelBinding;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.xml.XmlElement;

class ChannelBindingTest {
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String BINDINGS = "urn:xmpp:sasl-cb:0";
    private static final List<String> STRONGEST_FIRST =
            List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1");

    private final Connector connector = new Connector();
    private final Connections connections = new Connections();

    @AfterEach
    void closeAll() {
        connections.close();
        connector.close();
    }

    @ServerTest
    void isByTheExporterWhereTheServerKnowsIt(XmppServer server) {
        bindsBy(ChannelBinding.TLS_EXPORTER, server);
    }

    @ServerTest
    void isByTheCertificateWhereTheServerKnowsThatAlone(XmppServer server) {
        bindsBy(ChannelBinding.TLS_SERVER_END_POINT, server);
    }

    /**
     * Whatever the server announces, the mechanism and the header are exactly those that follow
     * from it; then, where it announces this binding, that they are the bound ones.
     */
    private void bindsBy(ChannelBinding kind, XmppServer server) {
        ChannelRequest request =
                TestClient.request(server, VirtualHost.MAIN, server.port(Port.STARTTLS));
        String user = "romeo" + UUID.randomUUID().toString().substring(0, 8);
        server.createAccount(user, TestClient.PASSWORD);
        ClientIdentity identity =
                new ClientIdentity(
                        request.domain(),
                        new Credentials(user, TestClient.PASSWORD, false),
                        "test",
                        true);
        WatchedChannel channel = new WatchedChannel(connector.connect(request), kind);
        String mechanism;
        try (LiveStream stream =
                connections.connect(
                        new ClientNegotiation(channel.source(), identity), new TestClient())) {
            mechanism = stream.negotiated().mechanism();
        }
        List<String> offered =
                announced(channel, "mechanisms", SASL).map(e -> e.text().strip()).toList();
        boolean plus = offered.stream().anyMatch(name -> name.endsWith("-PLUS"));
        boolean announced =
                plus
                        && announced(channel, "sasl-channel-binding", BINDINGS)
                                .anyMatch(e -> e.attribute("type", "").equals(kind.id()));
        String suffix = announced ? "-PLUS" : "";
        String expected =
                STRONGEST_FIRST.stream()
                        .map(hash -> hash + suffix)
                        .filter(offered::contains)
                        .findFirst()
                        .orElseThrow();
        assertThat(mechanism).isEqualTo(expected);
        assertThat(firstMessage(channel))
                .startsWith((announced ? "p=" + kind.id() : plus ? "n" : "y") + ",,n=");
        assumeTrue(
                announced,
                () ->
                        server.name()
                                + " as installed does not announce "
                                + kind.id()
                                + ": it offers "
                                + offered);
        assertThat(channel.description()).contains("TLSv1.3");
    }

    private static Stream<XmlElement> announced(
            WatchedChannel channel, String list, String namespace) {
        return channel.received().stream()
                .flatMap(features -> features.child(list, namespace).stream())
                .reduce((_, last) -> last)
                .stream()
                .flatMap(XmlElement::elements);
    }

    private static String firstMessage(WatchedChannel channel) {
        XmlElement auth =
                channel.sent().stream().filter(e -> e.is("auth", SASL)).findFirst().orElseThrow();
        return new String(Base64.getDecoder().decode(auth.text()), StandardCharsets.UTF_8);
    }
}

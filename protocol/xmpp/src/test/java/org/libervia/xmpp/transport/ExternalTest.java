package org.libervia.xmpp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.transport.tls.ClientCertificate;
import org.libervia.xmpp.xml.XmlElement;

class ExternalTest {
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";

    @ServerTest(needs = VirtualHost.EXTERNAL)
    void showsACertificateThatTheServerTakes(XmppServer server, @TempDir Path directory) {
        String account = server.createAccount(VirtualHost.EXTERNAL, "cert", "unused");
        Path pem = server.authority().issueForClient(account).write(directory.resolve("me.pem"));
        ChannelRequest request =
                ServerRequests.starttls(server, VirtualHost.EXTERNAL)
                        .withTls(
                                ServerRequests.trusting(server)
                                        .withClientCertificate(ClientCertificate.fromPem(pem)));
        StreamHeader header =
                StreamHeader.client(Jid.parse(VirtualHost.EXTERNAL.domain()), null, null);
        try (Connector connector = new Connector();
                XmlChannel channel = connector.connect(request)) {
            channel.open(header);
            channel.read();
            channel.write(XmlElement.empty("starttls", TLS));
            channel.read();
            channel.startTls();
            channel.open(StreamHeader.client(header.to(), Jid.parse(account), null));
            assertThat(String.valueOf(channel.read())).contains("<mechanism>EXTERNAL</mechanism>");
            channel.write(
                    XmlElement.builder("auth", SASL)
                            .attribute("mechanism", "EXTERNAL")
                            .text("=")
                            .build());
            XmlElement answer = Objects.requireNonNull(channel.read());
            assertThat(answer.is("success", SASL)).as(answer.toString()).isTrue();
        }
    }
}

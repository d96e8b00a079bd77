package org.libervia.xmpp.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.testing.kit.CuttingProxy;
import org.libervia.testing.kit.FreePorts;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.dns.SrvRecord;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;

class TcpChannelTest {
    private static final Jid DOMAIN = Jid.parse("example.test");
    private static final StreamHeader HEADER = StreamHeader.client(DOMAIN, null, null);

    private final ScriptedResolver resolver =
            new ScriptedResolver().host("127.0.0.1", "127.0.0.1").host("here.test", "127.0.0.1");
    private final Connector connector = new Connector(resolver);
    private TcpPeer peer;

    @BeforeEach
    void listen() throws IOException {
        peer = new TcpPeer();
    }

    @AfterEach
    void close() throws IOException {
        peer.close();
        connector.close();
    }

    @Test
    void opensAStreamAndReadsIt() throws IOException {
        try (XmlChannel channel = opened()) {
            peer.send("<message xmlns='jabber:client'><body>hi</body></message>");
            XmlElement message = Objects.requireNonNull(channel.read());
            assertThat(message.childText("body")).contains("hi");
            peer.send("</stream:stream>");
            assertThat(channel.read()).isNull();
        }
    }

    @Test
    void speaksForAComponentInItsNamespace() throws IOException {
        try (XmlChannel channel = connector.connect(request(peer.port()))) {
            peer.send(TcpPeer.HEADER.replace("jabber:client", "jabber:component:accept"));
            channel.open(StreamHeader.component(Jid.parse("gateway.example.test")));
            String sent = peer.readUntil("streams'") + peer.readUntil(">");
            assertThat(sent)
                    .contains("xmlns='jabber:component:accept'", "to='gateway.example.test'")
                    .doesNotContain("version='1.0' to", "from=");
            peer.send("<message/>");
            assertThat(channel.read()).isEqualTo(XmlElement.empty("message", "jabber:client"));
        }
    }

    @Test
    void writesManyElementsTogetherInTheirOrder() throws IOException {
        try (XmlChannel channel = opened()) {
            List<XmlElement> many =
                    IntStream.range(0, 5000)
                            .mapToObj(i -> XmlElement.ofText("n", "jabber:client", "" + i))
                            .toList();
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> channel.write(many));
            String sent = peer.readUntil("<n>4999</n>");
            written.join();
            String expected =
                    IntStream.range(0, 5000)
                            .mapToObj(i -> "<n>" + i + "</n>")
                            .reduce(new StringBuilder(), StringBuilder::append, (a, b) -> a)
                            .toString();
            assertThat(sent).endsWith(expected);
        }
    }

    @Test
    void saysWhoDidNotAnswerInTime() throws IOException {
        try (XmlChannel channel = opened()) {
            channel.readTimeout(Duration.ofMillis(100));
            fails(channel::read, Problem.TIMEOUT, "example.test (127.0.0.1:");
        }
    }

    @Test
    void tellsALostConnectionFromAClosedStream() throws IOException {
        try (XmlChannel channel = opened()) {
            peer.socket().close();
            fails(channel::read, Problem.NETWORK, "example.test (127.0.0.1:");
        }
    }

    @Test
    void wakesItsReaderWhenClosed() throws IOException {
        CompletableFuture<XmlElement> read;
        try (XmlChannel channel = opened()) {
            read = CompletableFuture.supplyAsync(channel::read);
        }
        assertThatThrownBy(read::join).hasMessageContaining("The connection was closed.");
    }

    @Test
    void refusesAnswersThatAreNoXmpp() throws IOException {
        try (XmlChannel channel = connector.connect(request(peer.port()))) {
            peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
            assertThatThrownBy(() -> channel.open(HEADER)).isInstanceOf(XmlException.class);
        }
    }

    @Test
    void dropsAConnectionWithDataAheadOfTls() throws IOException {
        try (XmlChannel channel = opened()) {
            peer.send("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><message/>");
            assertThat(channel.read()).isNotNull();
            fails(channel::startTls, Problem.CERTIFICATE, "tampering");
        }
    }

    @Test
    void givesUpOnAPeerThatNeverAnswersTls() throws IOException {
        ChannelRequest impatient = request(peer.port()).withPatience(Duration.ofMillis(200));
        try (XmlChannel channel = connector.connect(impatient)) {
            fails(channel::startTls, Problem.TIMEOUT, "example.test");
        }
    }

    @Test
    void failsWhenTheNetworkCutsIt() throws IOException {
        for (CuttingProxy.Cut cut : CuttingProxy.Cut.values()) {
            try (TcpPeer server = new TcpPeer();
                    CuttingProxy proxy = CuttingProxy.to("127.0.0.1", server.port());
                    XmlChannel channel = connector.connect(request(proxy.port()))) {
                server.send(TcpPeer.HEADER);
                channel.open(HEADER);
                proxy.cut(cut);
                fails(channel::read, Problem.NETWORK, "example.test");
            }
        }
    }

    @Test
    void goesToTheNextTargetWhenDirectTlsIsNotSpoken() throws IOException {
        try (TcpPeer noTls = new TcpPeer()) {
            Thread.ofVirtual().start(() -> answerInPlainText(noTls));
            resolver.service(
                            "_xmpps-client._tcp.example.test",
                            new SrvRecord(1, 0, FreePorts.find(), "here.test"))
                    .service(
                            "_xmpps-client._tcp.example.test",
                            new SrvRecord(2, 0, noTls.port(), "here.test"))
                    .service(
                            "_xmpp-client._tcp.example.test",
                            new SrvRecord(3, 0, peer.port(), "here.test"));
            try (XmlChannel channel = connector.connect(ChannelRequest.to(DOMAIN))) {
                assertThat(channel.description())
                        .isEqualTo("127.0.0.1:" + peer.port() + " (no TLS)");
            }
        }
    }

    @Test
    void saysWhyNothingCanBeReached() {
        int closed = FreePorts.find();
        fails(
                () -> connector.connect(request(closed)),
                Problem.NETWORK,
                "127.0.0.1:" + closed + " (Connection refused)");
    }

    private static void answerInPlainText(TcpPeer peer) {
        try {
            peer.send("<stream:error/>");
            peer.socket().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private XmlChannel opened() throws IOException {
        XmlChannel channel = connector.connect(request(peer.port()));
        peer.send(TcpPeer.HEADER);
        assertThat(channel.open(HEADER).attribute("id")).isEqualTo("1");
        return channel;
    }

    private static ChannelRequest request(int port) {
        return ChannelRequest.to(DOMAIN)
                .withEndpoint(new Endpoint.Fixed("127.0.0.1", port, Endpoint.Security.STARTTLS));
    }

    private static void fails(ThrowingCallable call, Problem problem, String message) {
        assertThatThrownBy(call)
                .asInstanceOf(type(XmppException.class))
                .returns(problem, LiberviaException::problem)
                .extracting(Throwable::getMessage)
                .asString()
                .contains(message);
    }
}

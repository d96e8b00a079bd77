package org.libervia.xmpp.negotiation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.transport.Endpoint;

class DrippingServerTest {
    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
                    + " id='1' from='example.test' version='1.0'>";

    @Test
    @Timeout(60)
    void isGivenUp() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
                Connector connector = new Connector()) {
            Thread.ofVirtual().start(() -> serve(listener, clock));
            ChannelRequest request =
                    ChannelRequest.to(Jid.parse("example.test"))
                            .withEndpoint(
                                    new Endpoint.Fixed(
                                            "127.0.0.1",
                                            listener.getLocalPort(),
                                            Endpoint.Security.STARTTLS));
            ClientIdentity identity =
                    new ClientIdentity(
                            request.domain(),
                            new Credentials("romeo", "pencil", false),
                            null,
                            true);

            assertThatThrownBy(() ->
                            new ClientNegotiation(
                                            ChannelSource.of(connector, request),
                                            identity,
                                            Duration.ofSeconds(1))
                                    .negotiate(null))
                    .asInstanceOf(type(XmppException.class))
                    .returns(Problem.TIMEOUT, LiberviaException::problem)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .contains("did not get ready within 4 s");
            clock.shutdownNow();
        }
    }

    /** A space now and then, never features. */
    private static void serve(ServerSocket listener, ScheduledExecutorService clock) {
        try {
            Socket socket = listener.accept();
            socket.getOutputStream().write(HEADER.getBytes(StandardCharsets.UTF_8));
            var _ = clock.scheduleAtFixedRate(() -> drip(socket), 0, 50, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            return;
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}

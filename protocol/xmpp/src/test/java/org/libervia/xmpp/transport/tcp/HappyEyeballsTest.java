package org.libervia.xmpp.transport.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.testing.kit.FreePorts;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.ScriptedResolver;
import org.libervia.xmpp.transport.dns.Target;

class HappyEyeballsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ScriptedResolver resolver = new ScriptedResolver().host("here", "127.0.0.1");
    private ServerSocket good;

    @BeforeEach
    void listen() throws IOException {
        good = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        good.close();
    }

    @Test
    void doesNotWaitForAnAddressThatNeverAnswers() throws IOException {
        try (BlackHole hole = new BlackHole()) {
            long start = System.nanoTime();
            Target reached = connect(target("here", hole.port()), target("here", goodPort()));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertThat(reached.port()).isEqualTo(goodPort());
            assertThat(taken).isBetween(HappyEyeballs.ATTEMPT_DELAY, Duration.ofSeconds(10));
        }
    }

    @Test
    void goesOnAtOnceWhenAnAddressRefuses() throws IOException {
        assertThat(connect(target("here", FreePorts.find()), target("here", goodPort())).port())
                .isEqualTo(goodPort());
    }

    @Test
    void goesOnWhenAHostIsUnknown() throws IOException {
        assertThat(connect(target("nowhere", 5222), target("here", goodPort())).port())
                .isEqualTo(goodPort());
    }

    @Test
    void prefersTheFirstTarget() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(connect(target("here", goodPort()), target("here", other.getLocalPort())))
                    .isEqualTo(target("here", goodPort()));
        }
    }

    @Test
    void saysEverythingThatWasTried() {
        int closed = FreePorts.find();
        assertThatThrownBy(() -> connect(target("here", closed), target("nowhere", 5222)))
                .asInstanceOf(type(XmppException.class))
                .returns(Problem.NETWORK, LiberviaException::problem)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("example.test can't be reached")
                .contains("127.0.0.1:" + closed + " (Connection refused)")
                .contains("nowhere (no address in DNS)");
    }

    @Test
    void givesUpWhenNothingAnswersInTime() throws IOException {
        try (BlackHole hole = new BlackHole()) {
            assertThatThrownBy(() ->
                            new HappyEyeballs(resolver)
                                    .connect(
                                            "example.test",
                                            List.of(target("here", hole.port())),
                                            Duration.ofMillis(400)))
                    .asInstanceOf(type(XmppException.class))
                    .satisfies(e -> assertThat(e.problem()).isIn(Problem.TIMEOUT, Problem.NETWORK));
        }
    }

    @Test
    void triesBothFamiliesByTurns() {
        List<InetAddress> addresses =
                Stream.of("192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8::2", "2001:db8::3")
                        .map(InetAddress::ofLiteral)
                        .toList();
        assertThat(Candidates.interleaved(addresses))
                .extracting(InetAddress::getHostAddress)
                .containsExactly(
                        "2001:db8:0:0:0:0:0:1",
                        "192.0.2.1",
                        "2001:db8:0:0:0:0:0:2",
                        "192.0.2.2",
                        "2001:db8:0:0:0:0:0:3");
    }

    private Target connect(Target... targets) throws IOException {
        HappyEyeballs.Connected connected =
                new HappyEyeballs(resolver).connect("example.test", List.of(targets), PATIENCE);
        connected.socket().close();
        return connected.target();
    }

    private int goodPort() {
        return good.getLocalPort();
    }

    private static Target target(String host, int port) {
        return new Target(host, port, false);
    }
}

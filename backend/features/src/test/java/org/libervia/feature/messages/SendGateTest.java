package org.libervia.feature.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.feature.play.PlayedSession;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.stanza.Message;

class SendGateTest {
    private static final Message HELLO =
            new Message(Message.builder(Message.Type.CHAT, Jid.parse("romeo@example.net")).build());

    private final SendGate gate = new SendGate();
    private final PlayedSession first = stream("first");
    private final PlayedSession second = stream("second");

    private static PlayedSession stream(String resource) {
        return new PlayedSession(
                1, Jid.parse("juliet@example.org/" + resource), UnaryOperator.identity());
    }

    private void send() {
        gate.expect("hello");
        gate.ifOpen("hello", stream -> stream.send(HELLO));
    }

    @Test
    void nothingPassesWhileSomethingWaits() {
        gate.connected(first);
        send();
        assertThat(gate.openIf(first, () -> false)).isFalse();
        send();
        assertThat(first.sent()).isEmpty();
        assertThat(gate.openIf(first, () -> true)).isTrue();
        send();
        assertThat(first.sent()).containsExactly(HELLO);
    }

    @Test
    void whatIsLeftOfAnOldStreamDoesNotOpenIt() {
        gate.connected(first);
        gate.close();
        assertThat(gate.openIf(first, () -> true)).isTrue();
        send();
        gate.connected(second);
        assertThat(gate.openIf(first, () -> true)).isTrue();
        send();
        assertThat(first.sent()).isEmpty();
        assertThat(second.sent()).isEmpty();
    }

    @Test
    void whatHasLeftFromTheOutboxDoesNotPassOnceMore() {
        gate.connected(first);
        gate.expect("hello");
        assertThat(gate.take(second, "hello")).isFalse();
        assertThat(gate.take(first, "hello")).isTrue();
        gate.openIf(first, () -> true);
        gate.ifOpen("hello", stream -> stream.send(HELLO));
        assertThat(first.sent()).isEmpty();
    }

    @Test
    void aStreamThatHasEndedClosesIt() {
        gate.connected(first);
        gate.openIf(first, () -> true);
        gate.expect("lost");
        gate.ifOpen(
                "lost",
                stream -> {
                    throw new StreamClosedException("gone");
                });
        send();
        assertThat(first.sent()).isEmpty();
    }
}

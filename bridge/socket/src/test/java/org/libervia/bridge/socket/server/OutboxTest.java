package org.libervia.bridge.socket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.libervia.domain.Note;
import org.libervia.domain.SignalsLost;

class OutboxTest {
    private final Outbox.Answer unsubscribed = new Outbox.Answer(new byte[] {1});
    private final Outbox.Answer other = new Outbox.Answer(new byte[] {2});

    @Test
    void anAnswerAfterSignalsWaitsForThoseBeforeItAloneAndHoldsUpNoOther() {
        Outbox outbox = new Outbox(10);
        outbox.put(signal("1"));
        outbox.put(signal("2"));
        outbox.putAfterSignals(unsubscribed);
        outbox.put(signal("3"));
        outbox.put(other);
        assertThat(taken(outbox, 5))
                .containsExactly(other, signal("1"), signal("2"), unsubscribed, signal("3"));
    }

    @Test
    void theLossOfSignalsBeforeAnAnswerIsToldBeforeIt() {
        Outbox outbox = new Outbox(2);
        outbox.put(signal("1"));
        outbox.putAfterSignals(unsubscribed);
        outbox.put(signal("2"));
        outbox.put(signal("3"));
        assertThat(taken(outbox, 4))
                .containsExactly(
                        new SentSignal(new SignalsLost(1)), unsubscribed, signal("2"), signal("3"));
    }

    @Test
    void aFloodOfSignalsDoesNotHoldUpAnAnswerForEver() {
        Outbox outbox = new Outbox(2);
        outbox.put(signal("1"));
        outbox.put(signal("2"));
        outbox.putAfterSignals(unsubscribed);
        for (int i = 0; i < 3; i++) {
            Outbox.Mail next = outbox.take();
            if (unsubscribed.equals(next)) {
                return;
            }
            outbox.put(signal("more"));
            outbox.put(signal("more"));
        }
        assertThat(outbox.take()).isEqualTo(unsubscribed);
    }

    @Test
    void anEndingOutboxStillGivesAnAnswerThatWaitsForSignals() {
        Outbox outbox = new Outbox(2);
        outbox.put(signal("1"));
        outbox.putAfterSignals(unsubscribed);
        outbox.end();
        assertThat(taken(outbox, 2)).containsExactly(signal("1"), unsubscribed);
        assertThat(outbox.take()).isNull();
    }

    private static SentSignal signal(String title) {
        return new SentSignal(new Note("", Note.Level.INFO, title, ""));
    }

    private static List<Outbox.Mail> taken(Outbox outbox, int count) {
        return Stream.generate(outbox::take).limit(count).toList();
    }
}

package org.libervia.feature.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.feature.receipts.LateReceipts.Due;
import org.libervia.feature.receipts.LateReceipts.Waiting;
import org.libervia.xmpp.stanza.Message;

class LateReceiptsTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.net/orchard");
    private static final Jid NURSE = Jid.parse("nurse@example.org/house");

    private final Waiting waiting = new Waiting();

    private static Due due(Jid to, String id) {
        return new Due(to, id, Message.Type.CHAT);
    }

    /** Gives them all. */
    private List<Due> given() {
        List<Due> all = new ArrayList<>();
        for (Optional<Due> next = waiting.next(); next.isPresent(); next = waiting.next()) {
            all.add(next.get());
            waiting.given(next.get().to(), next.get().id());
        }
        return all;
    }

    @Test
    void whatCouldNotBeGivenIsNextAgain() {
        waiting.add(due(ROMEO, "1"));
        waiting.add(due(NURSE, "2"));
        assertThat(waiting.next()).contains(due(ROMEO, "1"));
        waiting.given(ROMEO, "1");
        assertThat(waiting.next()).contains(due(NURSE, "2"));
        waiting.interrupted();
        assertThat(waiting.begin()).isTrue();
        assertThat(given()).containsExactly(due(NURSE, "2"));
    }

    @Test
    void eachIsGivenOnce() {
        assertThat(waiting.add(due(ROMEO, "1"))).isTrue();
        assertThat(waiting.add(due(ROMEO, "1"))).isFalse();
        assertThat(waiting.add(due(ROMEO, "2"))).isFalse();
        assertThat(given()).containsExactly(due(ROMEO, "1"), due(ROMEO, "2"));
        assertThat(given()).isEmpty();
        assertThat(waiting.begin()).isFalse();
    }

    @Test
    void whatAnotherDeviceHasGivenIsNotGivenAgain() {
        waiting.add(due(ROMEO, "1"));
        waiting.add(due(NURSE, "1"));
        waiting.given(ROMEO.bare(), "1");
        assertThat(given()).containsExactly(due(NURSE, "1"));
    }

    @Test
    void whatWasInterruptedBeginsAgain() {
        waiting.add(due(ROMEO, "1"));
        waiting.interrupted();
        assertThat(waiting.begin()).isTrue();
        assertThat(waiting.begin()).isFalse();
    }

    @Test
    void thereAreNotEndlesslyMany() {
        for (int i = 0; i < 5_000; i++) {
            waiting.add(due(ROMEO, "id" + i));
        }
        assertThat(given()).hasSize(1_000).contains(due(ROMEO, "id4999"));
    }
}

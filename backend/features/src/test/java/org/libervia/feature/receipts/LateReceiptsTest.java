package org.libervia.feature.receipts;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void eachIsGivenOnce() {
        assertThat(waiting.add(due(ROMEO, "1"))).isTrue();
        assertThat(waiting.add(due(ROMEO, "1"))).isFalse();
        assertThat(waiting.add(due(ROMEO, "2"))).isFalse();
        assertThat(waiting.take()).containsExactly(due(ROMEO, "1"), due(ROMEO, "2"));
        assertThat(waiting.take()).isEmpty();
        assertThat(waiting.begin()).isFalse();
    }

    @Test
    void whatAnotherDeviceHasGivenIsNotGivenAgain() {
        waiting.add(due(ROMEO, "1"));
        waiting.add(due(NURSE, "1"));
        waiting.given(ROMEO.bare(), "1");
        assertThat(waiting.take()).containsExactly(due(NURSE, "1"));
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
        assertThat(waiting.take()).hasSize(1_000).contains(due(ROMEO, "id4999"));
    }
}

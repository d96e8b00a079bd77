package org.libervia.omemo.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static void converse(int from, int to) {
        long messages = 0;
        long duplicates = 0;
        long collisions = 0;
        for (int seed = from; seed < to; seed++) {
            Network network = new Network(seed);
            try {
                network.run(20 + seed % 60);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("conversation " + seed, failed);
            }
            messages += network.messages;
            duplicates += network.duplicates;
            collisions += network.collisions;
        }
        System.out.printf(
                "%d conversations, %d messages, %d duplicates, %d pre-keys taken twice%n",
                to - from, messages, duplicates, collisions);
        assertThat(collisions).isLessThan(messages / 20);
    }

    @Test
    void whatArrivesIsReadWhateverHappens() {
        converse(0, 40);
    }

    @Test
    @Tag("slow")
    void tenThousandConversationsSucceed() {
        converse(1000, 11_000);
    }
}

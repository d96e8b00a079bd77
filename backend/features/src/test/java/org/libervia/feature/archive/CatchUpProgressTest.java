package org.libervia.feature.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CatchUpProgressTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = START.plus(CatchUpProgress.TIME);

    private final CatchUpProgress progress = new CatchUpProgress();

    private boolean isDueAfter(int messages, Instant now) {
        boolean due = false;
        for (int i = 0; i < messages; i++) {
            due |= progress.isDue(now);
        }
        return due;
    }

    @Test
    void itIsReadAgainAfterManyMessagesAndSomeTime() {
        assertThat(progress.read(START, () -> 3)).isEqualTo(3);
        assertThat(isDueAfter(CatchUpProgress.MESSAGES - 1, LATER)).isFalse();
        assertThat(progress.isDue(LATER)).isTrue();
        assertThat(progress.isDue(LATER)).isFalse();
    }

    @Test
    void aFloodIsNotReadTwice() {
        progress.read(START, () -> 0);
        assertThat(isDueAfter(10 * CatchUpProgress.MESSAGES, LATER.minusSeconds(1))).isFalse();
        assertThat(progress.isDue(LATER)).isTrue();
    }

    @Test
    void aPresenceComesBackOnceOnAStream() {
        assertThat(progress.isSeenFirst()).isTrue();
        assertThat(progress.isSeenFirst()).isFalse();
        progress.unseen();
        assertThat(progress.isSeenFirst()).isTrue();
    }
}

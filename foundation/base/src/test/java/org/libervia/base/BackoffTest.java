package org.libervia.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private final Random chance = new Random(5);

    @Test
    void theWaitDoublesUpToTheCap() {
        for (int i = 0; i < 1000; i++) {
            assertThat(backoff.after(1, chance)).isBetween(seconds(0.5), seconds(1));
            assertThat(backoff.after(4, chance)).isBetween(seconds(4), seconds(8));
            assertThat(backoff.after(9, chance)).isBetween(seconds(128), seconds(256));
            assertThat(backoff.after(10, chance)).isBetween(seconds(150), seconds(300));
            assertThat(backoff.after(Integer.MAX_VALUE, chance))
                    .isBetween(seconds(150), seconds(300));
        }
    }

    @Test
    void chanceSpreadsTheWaits() {
        assertThat(chance.ints(50).mapToObj(i -> backoff.after(5, chance)).distinct())
                .hasSizeGreaterThan(40);
    }

    @Test
    void aWaitThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> backoff.after(0, chance));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }
}

package org.libervia.pubsub.component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Moments, each at least a microsecond later than the one before. */
final class Moments {
    private final Clock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    Moments(Clock clock) {
        this.clock = clock;
    }

    Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return last.updateAndGet(
                before -> now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS));
    }
}

package org.libervia.web.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How often something may happen: a bucket of tokens. For one thread at a time. */
final class Allowance {
    private final int burst;
    private final int perSecond;
    private final InstantSource clock;
    private double tokens;
    private Instant filled;

    Allowance(int burst, int perSecond, InstantSource clock) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
        this.tokens = burst;
        this.filled = clock.instant();
    }

    /** Takes a token, if there is one. */
    boolean take() {
        Instant now = clock.instant();
        double seconds = Duration.between(filled, now).toNanos() / 1e9;
        tokens = Math.min(burst, tokens + Math.max(0, seconds) * perSecond);
        filled = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}

package org.libervia.base;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long after each failure up to a cap, and by chance
 * up to half shorter, so that many clients that lost one server don't return at the same instant.
 *
 * @param first the wait after the first failure, before chance shortens it
 * @param cap the longest wait
 */
public record Backoff(Duration first, Duration cap) {
    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (!first.isPositive() || cap.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a first wait of " + first + " does not fit a cap of " + cap);
        }
    }

    /**
     * The wait before another try.
     *
     * @param failures how many tries failed in a row, at least 1
     */
    public Duration after(int failures, RandomGenerator chance) {
        if (failures < 1) {
            throw new IllegalArgumentException("there is no wait before a failure");
        }
        long factor = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
        Duration full =
                first.compareTo(cap.dividedBy(factor)) > 0 ? cap : first.multipliedBy(factor);
        long nanos = full.toNanos();
        return Duration.ofNanos(nanos - chance.nextLong(nanos / 2 + 1));
    }
}

package org.libervia.feature.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * How the reading of a session's archive stands: one at a time, and not again before it is worth
 * it.
 */
final class CatchUpProgress {
    /** So many messages must have come live since. */
    static final int MESSAGES = 500;

    /** So much time must have passed since. */
    static final Duration TIME = Duration.ofMinutes(30);

    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicInteger live = new AtomicInteger();
    private final AtomicBoolean seen = new AtomicBoolean();
    private volatile Instant last = Instant.EPOCH;

    /** Reads, alone. */
    int read(Instant now, IntSupplier work) {
        reading.lock();
        try {
            live.set(0);
            last = now;
            return work.getAsInt();
        } finally {
            reading.unlock();
        }
    }

    /** Our presence has not come back yet. */
    void unseen() {
        seen.set(false);
    }

    /** Our presence comes back: whether for the first time. */
    boolean isSeenFirst() {
        return seen.compareAndSet(false, true);
    }

    /** A message comes live: whether it is worth to read again now. True once until then. */
    boolean isDue(Instant now) {
        return live.incrementAndGet() >= MESSAGES
                && !now.isBefore(last.plus(TIME))
                && live.getAndSet(0) >= MESSAGES;
    }
}

package org.libervia.backend.daemon;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Gives memory back after a load. The collector gives some back only when it collects all, which it
 * has no reason to do while nothing happens; so it is asked for that once the heap has grown.
 */
final class HeapReturn implements Runnable {
    /** So much growth is worth a collection, in bytes. */
    static final long WORTH_IT = 16L << 20;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LongSupplier committed;
    private final Runnable collect;
    private long kept;

    /**
     * @param committed how much memory the heap has taken from the system, in bytes
     * @param collect collects all garbage
     */
    HeapReturn(LongSupplier committed, Runnable collect) {
        this.committed = committed;
        this.collect = collect;
        this.kept = committed.getAsLong();
    }

    static HeapReturn ofThisProcess() {
        return new HeapReturn(Runtime.getRuntime()::totalMemory, System::gc);
    }

    /** Collects if the heap has grown much since the last time; whether it did. */
    boolean look() {
        long before = committed.getAsLong();
        if (before < kept + WORTH_IT) {
            kept = Math.min(kept, before);
            return false;
        }
        collect.run();
        kept = committed.getAsLong();
        return true;
    }

    /** Looks now and then, until it is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}

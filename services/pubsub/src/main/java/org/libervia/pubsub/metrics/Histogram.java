package org.libervia.pubsub.metrics;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts durations by how long they are. */
final class Histogram {
    /** The upper ends of the buckets, in microseconds; what is longer falls into one more. */
    static final long[] BOUNDS = {
        500,
        1_000,
        2_500,
        5_000,
        10_000,
        25_000,
        50_000,
        100_000,
        250_000,
        500_000,
        1_000_000,
        2_500_000,
        10_000_000
    };

    private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanos = new LongAdder();

    void add(long duration) {
        long micros = duration / 1_000;
        int bucket = 0;
        while (bucket < BOUNDS.length && micros > BOUNDS[bucket]) {
            bucket++;
        }
        buckets.incrementAndGet(bucket);
        nanos.add(duration);
    }

    /** How many durations fell into a bucket. */
    long in(int bucket) {
        return buckets.get(bucket);
    }

    /** The sum of all, in seconds. */
    double seconds() {
        return nanos.sum() / 1e9;
    }
}

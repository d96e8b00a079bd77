package org.libervia.store;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How many pieces of work were committed together. */
public final class GroupSizes {
    /** The upper ends of the buckets are powers of two: 1, 2, 4 … 512. */
    public static final int BUCKETS = 10;

    private final AtomicLongArray buckets = new AtomicLongArray(BUCKETS);
    private final LongAdder pieces = new LongAdder();

    void add(int size) {
        int bucket = size <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(size - 1);
        buckets.incrementAndGet(Math.min(bucket, BUCKETS - 1));
        pieces.add(size);
    }

    /** How many groups had at most {@code 1 << bucket} pieces, and more than the bucket before. */
    public long in(int bucket) {
        return buckets.get(bucket);
    }

    /** How many pieces of work there were in all. */
    public long pieces() {
        return pieces.sum();
    }
}

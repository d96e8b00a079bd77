package org.libervia.bridge;

import java.util.ArrayDeque;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A queue that never grows beyond its limit: when it is full the oldest entry makes room. What was
 * lost is told before what is left. Not safe for several threads.
 */
public final class LossyBuffer<T> {
    private final int limit;
    private final LongFunction<T> toldLoss;
    private final ArrayDeque<T> entries = new ArrayDeque<>();
    private long lost;

    /**
     * @param limit how many entries are kept, at least 1
     * @param toldLoss the entry that tells of this many lost ones
     */
    public LossyBuffer(int limit, LongFunction<T> toldLoss) {
        if (limit < 1) {
            throw new IllegalArgumentException("a buffer of " + limit + " entries");
        }
        this.limit = limit;
        this.toldLoss = toldLoss;
    }

    public void add(T entry) {
        if (entries.size() == limit) {
            entries.removeFirst();
            lost++;
        }
        entries.addLast(entry);
    }

    /** The next entry, or null when there is none. */
    public @Nullable T poll() {
        if (lost > 0) {
            T told = toldLoss.apply(lost);
            lost = 0;
            return told;
        }
        return entries.pollFirst();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many entries wait, without the one that would tell of lost ones. */
    public int size() {
        return entries.size();
    }

    /** Whether some were lost since that was last told. */
    public boolean hasLost() {
        return lost > 0;
    }

    public boolean isFull() {
        return entries.size() == limit;
    }
}

package org.libervia.xmpp.management;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many stanzas that came are dealt with, in the order of the stream: one counts only once all
 * before it are (XEP-0198 §4). Reading and dealing run in different threads.
 */
public final class Handled {
    private static final long MODULUS = 1L << 32;

    private final AtomicLong received = new AtomicLong();
    private final AtomicLong oldestOpen = new AtomicLong(Long.MAX_VALUE);

    /** A stanza came; returns its number, from 1. */
    public long received() {
        return received.incrementAndGet();
    }

    /** The number that the next stanza to come will have. */
    public long next() {
        return received.get() + 1;
    }

    /**
     * The number of the oldest stanza that is not dealt with; {@code Long.MAX_VALUE} when there is
     * none.
     */
    public void oldestOpen(long number) {
        oldestOpen.set(number);
    }

    /** All that came and was not dealt with is forgotten: the peer will send it again. */
    public void rewind() {
        received.set(count());
        oldestOpen.set(Long.MAX_VALUE);
    }

    private long count() {
        return Math.min(received.get(), oldestOpen.get() - 1);
    }

    /** The number to tell the peer. */
    public long h() {
        return count() % MODULUS;
    }
}

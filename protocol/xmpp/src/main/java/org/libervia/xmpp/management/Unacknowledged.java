package org.libervia.xmpp.management;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.libervia.xmpp.stanza.Stanza;

/**
 * Stanzas that were sent and that the peer has not acknowledged; counts modulo 2^32 (XEP-0198 §4).
 * Not safe for threads.
 */
public final class Unacknowledged {
    private static final long MODULUS = 1L << 32;

    private final Deque<Stanza> waiting = new ArrayDeque<>();
    private long acknowledged;

    public void sent(Stanza stanza) {
        waiting.add(stanza);
    }

    public int size() {
        return waiting.size();
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * The peer has dealt with {@code h} stanzas since the stream was managed.
     *
     * @return those that are acknowledged by this, in order
     * @throws IllegalArgumentException when the peer acknowledges more than was sent
     */
    public List<Stanza> acknowledge(long h) {
        long fresh = Math.floorMod(h - acknowledged, MODULUS);
        if (fresh > waiting.size()) {
            throw new IllegalArgumentException(
                    "the peer acknowledged "
                            + fresh
                            + " more stanzas, of "
                            + waiting.size()
                            + " that wait");
        }
        List<Stanza> done = new ArrayList<>((int) fresh);
        for (long i = 0; i < fresh; i++) {
            done.add(waiting.remove());
        }
        acknowledged = h;
        return done;
    }

    /** The peer has dealt with as many more; on a stream that is not managed nobody counts. */
    public List<Stanza> acknowledgeNext(int count) {
        return acknowledge((acknowledged + count) % MODULUS);
    }

    /** Takes out what waits, in order: it is about to be sent again, and counts anew then. */
    public List<Stanza> drain() {
        List<Stanza> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** What waits, in order. */
    public List<Stanza> waiting() {
        return List.copyOf(waiting);
    }
}

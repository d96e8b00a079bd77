package org.libervia.pubsub.limit;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.store.PubSubStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom the service doesn't deal with. The database knows; it is asked again every few seconds, so
 * that a ban of another instance counts here soon.
 */
public final class Bans {
    /** So many may be banned at once. */
    public static final int MOST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Bans.class);
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final PubSubStore store;
    private final LongSupplier clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Set<Jid> banned;
    private volatile long asked;

    /**
     * Asks the database.
     *
     * @param clock nanoseconds from any moment on
     * @throws LiberviaException {@code STORAGE} when it doesn't answer
     */
    public Bans(PubSubStore store, LongSupplier clock) {
        this.store = store;
        this.clock = clock;
        this.asked = clock.getAsLong();
        this.banned = read();
    }

    private Set<Jid> read() {
        return Set.copyOf(store.read(books -> books.bans().all(MOST)));
    }

    /** Whether somebody, or its domain, is banned. Doesn't wait for the database. */
    public boolean contains(Jid jid) {
        if (clock.getAsLong() - asked > FRESH_NANOS && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("pubsub-bans").start(this::askAgain);
        }
        Set<Jid> now = banned;
        return !now.isEmpty() && (now.contains(jid.bare()) || now.contains(jid.server()));
    }

    /** Whether nobody is banned, as far as is known here. */
    public boolean isEmpty() {
        return banned.isEmpty();
    }

    private void askAgain() {
        try {
            refresh();
        } catch (LiberviaException failed) {
            LOG.debug("Who is banned is not known anew: {}", failed.getMessage());
        } finally {
            asked = clock.getAsLong();
            asking.set(false);
        }
    }

    /** Asks the database now. */
    public void refresh() {
        banned = read();
    }
}

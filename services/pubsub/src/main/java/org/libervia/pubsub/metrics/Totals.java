package org.libervia.pubsub.metrics;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.model.Usage;
import org.libervia.pubsub.store.PubSubStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much there is in all, as of a minute ago at most. */
public final class Totals {
    private static final Logger LOG = LoggerFactory.getLogger(Totals.class);
    private static final long FRESH_NANOS = 60_000_000_000L;

    private final PubSubStore store;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Known known;
    private long asked;

    /**
     * What is known.
     *
     * @param databaseBytes how large the database is
     */
    public record Known(Usage usage, long databaseBytes) {}

    /**
     * Asks nothing yet.
     *
     * @param clock nanoseconds from any moment on
     */
    public Totals(PubSubStore store, LongSupplier clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What there is; null while the database doesn't answer. */
    public @Nullable Known get() {
        lock.lock();
        try {
            long now = clock.getAsLong();
            if (known == null || now - asked > FRESH_NANOS) {
                known = read();
                asked = now;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Known read() {
        try {
            return store.read(
                    books -> new Known(books.usage().total(), books.usage().databaseBytes()));
        } catch (LiberviaException failed) {
            LOG.debug("How much there is is not known: {}", failed.getMessage());
            return null;
        }
    }
}

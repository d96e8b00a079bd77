package org.libervia.pubsub.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.libervia.base.Jid;

/**
 * A bucket of tokens for each address and each foreign domain: a request takes one, and they come
 * back with time. Of so many only is kept account; who was silent longest is forgotten first, and
 * has a full bucket then.
 */
public final class Rates {
    private static final int MOST = 20_000;
    private static final double NANOS = 1e9;

    private final RateLimits limits;
    private final Jid home;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Jid, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

    private static final class Bucket {
        private double tokens;
        private long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    /**
     * Begins to count.
     *
     * @param home the server's domain; addresses there and below are counted one by one only
     * @param clock nanoseconds from any moment on
     */
    public Rates(RateLimits limits, Jid home, LongSupplier clock) {
        this.limits = limits;
        this.home = home;
        this.clock = clock;
    }

    /** Takes note of a request; returns how long who sent it has to wait, zero when it may. */
    public Duration request(Jid from) {
        if (limits.address() == 0 && limits.domain() == 0) {
            return Duration.ZERO;
        }
        Jid domain = from.server();
        lock.lock();
        try {
            long now = clock.getAsLong();
            Duration address = take(from.bare(), limits.address(), now);
            if (!address.isZero() || isHome(domain)) {
                return address;
            }
            return take(domain, limits.domain(), now);
        } finally {
            lock.unlock();
        }
    }

    private boolean isHome(Jid domain) {
        return domain.equals(home) || domain.toString().endsWith("." + home);
    }

    private Duration take(Jid whose, int rate, long now) {
        if (rate == 0) {
            return Duration.ZERO;
        }
        double most = (double) rate * limits.seconds();
        Bucket bucket = buckets.computeIfAbsent(whose, who -> new Bucket(most, now));
        if (buckets.size() > MOST) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        bucket.tokens = Math.min(most, bucket.tokens + (now - bucket.at) * rate / NANOS);
        bucket.at = now;
        if (bucket.tokens < 1) {
            return Duration.ofNanos((long) Math.ceil((1 - bucket.tokens) * NANOS / rate));
        }
        bucket.tokens--;
        return Duration.ZERO;
    }

    /** Of how many account is kept. */
    int size() {
        return buckets.size();
    }
}

package org.libervia.pubsub.component;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who asked what of which node, and how it ended; nothing of what was in it. What was
 * refused is told at info, but of a flood of that only some each second, the rest at debug as all
 * else; what took long is a warning.
 */
final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.libervia.pubsub.requests");
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_A_SECOND = 10;

    private final LongSupplier clock;
    private final AtomicLong second = new AtomicLong();
    private final AtomicInteger told = new AtomicInteger();

    RequestLog(LongSupplier clock) {
        this.clock = clock;
    }

    void write(@Nullable Jid from, String kind, String node, String outcome, long nanos) {
        if (nanos > SECOND) {
            LOG.warn("{} {} {}: {}, after {} ms", from, kind, node, outcome, nanos / 1_000_000);
        } else if (!outcome.equals("ok") && LOG.isInfoEnabled() && isRare()) {
            LOG.info("{} {} {}: {}", from, kind, node, outcome);
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{} {} {}: {}, {} us", from, kind, node, outcome, nanos / 1_000);
        }
    }

    private boolean isRare() {
        long now = clock.getAsLong() / SECOND;
        if (second.getAndSet(now) != now) {
            told.set(0);
        }
        return told.incrementAndGet() <= MOST_A_SECOND;
    }
}

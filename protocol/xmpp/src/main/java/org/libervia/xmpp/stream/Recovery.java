package org.libervia.xmpp.stream;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Backoff;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.Negotiated;
import org.libervia.xmpp.negotiation.Negotiation;
import org.libervia.xmpp.negotiation.Resumption;
import org.libervia.xmpp.negotiation.StreamErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries to resume a stream over new connections, at growing intervals, until the server says that
 * it can't be.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Duration MOST = Duration.ofMinutes(10);

    private final Negotiation negotiation;
    private final Backoff backoff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Negotiated instead;
    private volatile long handledBefore = -1;

    Recovery(Negotiation negotiation, Backoff backoff) {
        this.negotiation = negotiation;
        this.backoff = backoff;
    }

    /**
     * The resumed stream; null when there is none to be had: then {@link #instead} may hold a new
     * one.
     */
    @Nullable Negotiated resume(Resumption resumption, BooleanSupplier ended)
            throws InterruptedException {
        long deadline = System.nanoTime() + MOST.toNanos();
        for (int failures = 0; System.nanoTime() < deadline && !ended.getAsBoolean(); failures++) {
            try {
                Negotiated next = negotiation.negotiate(resumption);
                if (ended.getAsBoolean()) {
                    next.channel().close();
                    return null;
                }
                if (next.isResumed()) {
                    return next;
                }
                instead = next;
                handledBefore = next.previous().h();
                return null;
            } catch (XmppException failed) {
                if (isFinal(failed)) {
                    return null;
                }
                LOG.debug("Not resumed yet: {}", failed.getMessage());
            } catch (RuntimeException odd) {
                LOG.warn("Not resumed yet: what the server sent makes no sense", odd);
            }
            Duration pause =
                    failures == 0 ? Duration.ofMillis(50) : backoff.after(failures, random);
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
        }
        return null;
    }

    static boolean isFinal(XmppException failure) {
        return failure.problem() == Problem.AUTHENTICATION
                || failure.problem() == Problem.CERTIFICATE
                || (failure instanceof StreamErrorException error && error.isFinal());
    }

    /** A new stream that the server made where it could not resume the old one; taken once. */
    @Nullable Negotiated instead() {
        Negotiated made = instead;
        instead = null;
        return made;
    }

    /**
     * How many stanzas of a stream that could not be resumed the server had dealt with; −1 when it
     * did not say.
     */
    long handledBefore() {
        return handledBefore;
    }

    void stop() {
        stopped.countDown();
    }
}

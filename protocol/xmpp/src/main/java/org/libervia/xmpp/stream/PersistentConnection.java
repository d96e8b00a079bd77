package org.libervia.xmpp.stream;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Backoff;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.StreamListener;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.Negotiated;
import org.libervia.xmpp.negotiation.Negotiation;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a stream up. A lost connection is resumed; where that can't be, a new stream is made, at
 * growing intervals, for as long as it takes: only {@link #close}, a refused password, an untrusted
 * certificate or another connection in our place end it.
 */
public final class PersistentConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PersistentConnection.class);

    private final Negotiation negotiation;
    private final ConnectionOwner owner;
    private final Backoff backoff;
    private final Pulse pulse;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable LiveStream stream;

    PersistentConnection(
            Negotiation negotiation, ConnectionOwner owner, Backoff backoff, Pulse pulse) {
        this.negotiation = negotiation;
        this.owner = owner;
        this.backoff = backoff;
        this.pulse = pulse;
    }

    /**
     * Makes the first stream, and returns when it is there.
     *
     * @throws XmppException when it can't be made; it is not tried again then. {@code CANCELLED}
     *     when it was closed meanwhile
     */
    public void start() {
        if (!begin(negotiation.negotiate(null))) {
            throw new XmppException(Problem.CANCELLED, "Called off while it was connecting.");
        }
    }

    /** The stream, if there is one. */
    public Optional<LiveStream> stream() {
        lock.lock();
        try {
            return Optional.ofNullable(stream);
        } finally {
            lock.unlock();
        }
    }

    /** False, and no stream, when nobody wants one any more. */
    private boolean begin(Negotiated negotiated) {
        if (stopped.getCount() == 0) {
            negotiated.channel().close();
            return false;
        }
        Recovery recovery = new Recovery(negotiation, backoff);
        CountDownLatch introduced = new CountDownLatch(1);
        LiveStream started =
                LiveStream.start(negotiated, new Relay(recovery, introduced), recovery, pulse);
        lock.lock();
        try {
            stream = started;
        } finally {
            lock.unlock();
        }
        try {
            owner.connected(started);
        } finally {
            introduced.countDown();
        }
        if (stopped.getCount() == 0) {
            started.close();
        }
        return true;
    }

    private void again(@Nullable Negotiated ready) {
        if (ready != null) {
            begin(ready);
            return;
        }
        for (int failures = 1; ; failures++) {
            Duration pause = backoff.after(failures, random);
            try {
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                begin(negotiation.negotiate(null));
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (XmppException failed) {
                if (Recovery.isFinal(failed)) {
                    owner.disconnected(failed, false, List.of());
                    return;
                }
                LOG.info("Not connected yet: {}", failed.getMessage());
            } catch (RuntimeException odd) {
                LOG.warn("Not connected yet: what the server sent makes no sense", odd);
            }
        }
    }

    /** Ends the stream, and no new one is made. */
    @Override
    public void close() {
        stopped.countDown();
        stream().ifPresent(LiveStream::close);
    }

    /** Passes on what a stream tells, once its owner knows the stream. */
    private final class Relay implements StreamListener {
        private final Recovery recovery;
        private final CountDownLatch introduced;

        Relay(Recovery recovery, CountDownLatch introduced) {
            this.recovery = recovery;
            this.introduced = introduced;
        }

        private void await() {
            try {
                introduced.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StreamClosedException(
                        "Stopped before the stream was known.", interrupted);
            }
        }

        @Override
        public void stanza(Stanza stanza) {
            await();
            owner.stanza(stanza);
        }

        @Override
        public Iq request(Iq question) {
            await();
            return owner.request(question);
        }

        /** The reading thread isn't made to wait for the owner: it may be asking the server. */
        @Override
        public Supplier<Iq> question(Iq question) {
            return introduced.getCount() == 0 ? owner.question(question) : () -> request(question);
        }

        @Override
        public void acknowledged(Stanza stanza) {
            owner.acknowledged(stanza);
        }

        @Override
        public void interrupted(XmppException why) {
            owner.interrupted(why);
        }

        @Override
        public void resumed() {
            owner.resumed();
        }

        @Override
        public void closed(@Nullable XmppException why, List<Stanza> unacknowledged) {
            await();
            lock.lock();
            try {
                stream = null;
            } finally {
                lock.unlock();
            }
            boolean retrying = why != null && stopped.getCount() > 0 && !Recovery.isFinal(why);
            owner.disconnected(
                    why == null ? new StreamClosedException("Disconnected.") : why,
                    retrying,
                    unacknowledged);
            Negotiated ready = recovery.instead();
            if (retrying) {
                Thread.ofVirtual().name("stream-again").start(() -> again(ready));
            } else if (ready != null) {
                ready.channel().close();
            }
        }
    }
}

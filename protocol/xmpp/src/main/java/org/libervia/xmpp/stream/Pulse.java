package org.libervia.xmpp.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.libervia.xmpp.transport.XmlChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One clock for all streams of a program: keeps connections alive and finds dead ones. */
public final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final int GOODBYE_SECONDS = 3;

    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final Duration acknowledgementTimeout;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("stream-pulse").factory());

    /**
     * A pulse.
     *
     * @param every how often streams are looked at
     * @param acknowledgementTimeout how long an acknowledgement may be overdue
     */
    public Pulse(Duration every, Duration acknowledgementTimeout) {
        this.acknowledgementTimeout = acknowledgementTimeout;
        var _ =
                clock.scheduleWithFixedDelay(
                        this::beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        for (LiveStream stream : streams) {
            try {
                stream.beat(acknowledgementTimeout);
            } catch (RuntimeException fault) {
                LOG.error("A stream could not be looked after", fault);
            }
        }
    }

    void watch(LiveStream stream) {
        streams.add(stream);
    }

    void forget(LiveStream stream) {
        streams.remove(stream);
    }

    /** Drops a connection whose peer does not say goodbye in time. */
    void closeSoon(XmlChannel channel) {
        var _ = clock.schedule(channel::close, GOODBYE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

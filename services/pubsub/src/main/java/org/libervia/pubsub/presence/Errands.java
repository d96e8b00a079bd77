package org.libervia.pubsub.presence;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does small things one after the other, and some of them now and then. */
final class Errands implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int MOST = 10_000;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST);
    private final Thread thread;
    private volatile boolean ending;

    /**
     * Starts.
     *
     * @param round what is done now and then
     */
    Errands(Runnable round) {
        this.thread = Thread.ofVirtual().name("pubsub-errands").start(() -> run(round));
    }

    private void run(Runnable round) {
        try {
            long next = System.nanoTime() + PAUSE.toNanos();
            while (!ending) {
                Runnable errand = waiting.poll(next - System.nanoTime(), TimeUnit.NANOSECONDS);
                guarded(errand == null ? round : errand);
                if (errand == null) {
                    next = System.nanoTime() + PAUSE.toNanos();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void guarded(Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException failed) {
            LOG.warn("Presences could not be looked after: {}", failed.toString());
        }
    }

    /** Does something soon; when far too much waits, not at all. */
    void take(Runnable errand) {
        if (!waiting.offer(errand)) {
            LOG.warn("So much waits that something about presences was left out");
        }
    }

    @Override
    public void close() {
        ending = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

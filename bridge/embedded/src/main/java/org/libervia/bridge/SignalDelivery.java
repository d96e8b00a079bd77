package org.libervia.bridge;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.Signal;
import org.libervia.domain.SignalsLost;

/**
 * Hands signals to a listener, one after the other, on a thread of its own; who offers them never
 * waits. A listener that throws goes on to hear the next.
 */
public final class SignalDelivery implements AutoCloseable {
    /** How many signals may wait for a listener. */
    public static final int LIMIT = 4096;

    /** How long the end waits for a listener. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Consumer<Signal> listener;
    private final Consumer<RuntimeException> failures;
    private final LossyBuffer<Signal> waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean ending;
    private boolean closed;

    /**
     * @param limit how many signals may wait before the oldest is dropped
     * @param failures told what the listener throws
     */
    public SignalDelivery(
            int limit, Consumer<Signal> listener, Consumer<RuntimeException> failures) {
        this.listener = listener;
        this.failures = failures;
        this.waiting = new LossyBuffer<>(limit, SignalsLost::new);
        this.thread = Thread.ofVirtual().name("signals").unstarted(this::deliver);
        thread.start();
    }

    public void offer(Signal signal) {
        lock.lock();
        try {
            if (!closed && !ending) {
                waiting.add(signal);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void deliver() {
        for (Signal next = take(); next != null; next = take()) {
            try {
                listener.accept(next);
            } catch (RuntimeException failed) {
                failures.accept(failed);
            }
        }
    }

    private @Nullable Signal take() {
        lock.lock();
        try {
            while (!closed) {
                Signal next = waiting.poll();
                if (next != null) {
                    return next;
                }
                if (ending) {
                    return null;
                }
                changed.awaitUninterruptibly();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the delivery once what waits is heard, and waits for that a while: not when the listener
     * itself asks, and not for one that takes long.
     */
    public void finish() {
        lock.lock();
        try {
            ending = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            if (!Thread.currentThread().equals(thread) && !thread.join(PATIENCE)) {
                close();
            }
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the delivery: what waits is dropped; a signal being heard is heard to its end. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}

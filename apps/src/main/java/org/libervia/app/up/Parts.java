package org.libervia.app.up;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * The programs that run for us. Ended in reverse order; once they are, none is started any more, so
 * that a Ctrl-C during the start leaves nothing behind.
 */
final class Parts implements AutoCloseable {
    private final Progress progress;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch ending = new CountDownLatch(1);

    Parts(Progress progress) {
        this.progress = progress;
    }

    /**
     * Starts a part. The end waits for that: it must not take long.
     *
     * @throws LiberviaException {@code CANCELLED} when the end has come
     */
    <T extends AutoCloseable> T start(Supplier<T> starter) {
        lock.lock();
        try {
            if (ending.getCount() == 0) {
                throw new LiberviaException(Problem.CANCELLED, "Stopped during the start.");
            }
            T started = starter.get();
            running.push(started);
            return started;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether all is being ended, or will be soon: a Ctrl-C reaches the programs too, which may be
     * faster than we.
     */
    boolean isEnding() {
        try {
            return ending.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        ending.countDown();
        lock.lock();
        try {
            for (AutoCloseable part = running.poll(); part != null; part = running.poll()) {
                closeQuietly(part);
            }
        } finally {
            lock.unlock();
        }
    }

    private void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            progress.say("A part did not end well: " + failed.getMessage());
        }
    }
}

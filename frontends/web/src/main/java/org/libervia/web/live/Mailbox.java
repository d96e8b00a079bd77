package org.libervia.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things one after the other on a virtual thread, which exists only while there is something
 * to do.
 */
final class Mailbox {
    private final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final int most;
    private boolean running;

    /**
     * @param most how many tasks wait
     */
    Mailbox(int most) {
        this.most = most;
    }

    /** Does this after what waits; false when too much waits already. */
    boolean offer(Runnable task) {
        lock.lock();
        try {
            if (tasks.size() >= most) {
                return false;
            }
            tasks.add(task);
            if (!running) {
                running = true;
                Thread.ofVirtual().name("live-page").start(this::work);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        while (true) {
            Runnable task;
            lock.lock();
            try {
                Runnable next = tasks.poll();
                if (next == null) {
                    running = false;
                    return;
                }
                task = next;
            } finally {
                lock.unlock();
            }
            try {
                task.run();
            } catch (RuntimeException failed) {
                log.warn("A live page failed", failed);
            }
        }
    }
}

package org.libervia.http.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Frames on their way to a client. A thread writes them while there are any; a client for whom too
 * much waits is dropped.
 */
final class FrameQueue {
    private final Transport transport;
    private final long most;
    private final ArrayDeque<byte[]> frames = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private long waiting;
    private boolean writing;
    private boolean closed;

    FrameQueue(Transport transport, long most) {
        this.transport = transport;
        this.most = most;
    }

    /** Whether frames are still taken. */
    boolean isOpen() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a frame, unless the socket is closed or its client too slow. */
    boolean add(byte[] frame) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            if (waiting + frame.length > most) {
                closed = true;
                frames.clear();
                transport.close();
                return false;
            }
            enqueue(frame);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the last frame. */
    void finish(byte[] frame) {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                enqueue(frame);
            }
        } finally {
            lock.unlock();
        }
    }

    private void enqueue(byte[] frame) {
        frames.add(frame);
        waiting += frame.length;
        if (!writing) {
            writing = true;
            Thread.ofVirtual().name("websocket-write").start(this::writeAll);
        }
    }

    private void writeAll() {
        try {
            for (byte[] frame = next(); frame != null; frame = next()) {
                transport.out().write(frame);
            }
            transport.out().flush();
        } catch (IOException gone) {
            lock.lock();
            try {
                closed = true;
                frames.clear();
                writing = false;
                written.signalAll();
            } finally {
                lock.unlock();
            }
            transport.close();
        }
    }

    private byte @Nullable [] next() {
        lock.lock();
        try {
            byte[] frame = frames.poll();
            if (frame == null) {
                writing = false;
                written.signalAll();
                if (closed) {
                    transport.within(Duration.ofSeconds(2));
                }
            } else {
                waiting -= frame.length;
            }
            return frame;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all is written. */
    void await(Duration most) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (writing && left > 0) {
                left = written.awaitNanos(left);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}

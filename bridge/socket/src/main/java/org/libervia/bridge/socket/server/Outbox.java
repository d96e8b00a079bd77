package org.libervia.bridge.socket.server;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.libervia.bridge.LossyBuffer;
import org.libervia.domain.SignalsLost;

/**
 * What waits to be written to one frontend: answers, whose number the connection bounds by the
 * calls it lets run, and signals, of which the oldest give way. Putting something in never blocks.
 */
final class Outbox {
    /** An answer, or a signal that is not JSON yet: most of the work is left to who writes. */
    sealed interface Mail permits Answer, SentSignal {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Answer(byte[] line) implements Mail {}

    /**
     * An answer that waits for signals.
     *
     * @param signals how many had been put in before it
     */
    private record Held(Answer answer, long signals) {}

    private final ArrayDeque<Answer> answers = new ArrayDeque<>();
    private final ArrayDeque<Held> held = new ArrayDeque<>();
    private final LossyBuffer<SentSignal> signals;
    private long signalsPut;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean ending;
    private boolean closed;

    Outbox(int maxSignals) {
        signals = new LossyBuffer<>(maxSignals, lost -> new SentSignal(new SignalsLost(lost)));
    }

    void put(Answer answer) {
        lock.lock();
        try {
            answers.add(answer);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Like the other, but the signals that wait already are written first. */
    void putAfterSignals(Answer answer) {
        lock.lock();
        try {
            held.add(new Held(answer, signalsPut));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void put(SentSignal signal) {
        lock.lock();
        try {
            signals.add(signal);
            signalsPut++;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The next to write, answers first; waits for it. Null when the outbox is closed. */
    @Nullable Mail take() {
        lock.lock();
        try {
            while (!closed) {
                Mail next = next();
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

    private @Nullable Mail next() {
        Held first = held.peek();
        if (first != null && signalsPut - signals.size() >= first.signals()) {
            answers.add(held.remove().answer());
            if (signals.hasLost()) { // of those before it, perhaps
                return signals.poll();
            }
        }
        Answer answer = answers.poll();
        return answer != null ? answer : signals.poll();
    }

    boolean signalsAreFull() {
        lock.lock();
        try {
            return signals.isFull();
        } finally {
            lock.unlock();
        }
    }

    /** Lets what waits be written, then ends. */
    void end() {
        lock.lock();
        try {
            ending = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Ends at once. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}

package org.libervia.xmpp.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.libervia.xmpp.management.Handled;
import org.libervia.xmpp.stanza.Stanza;

/**
 * Messages and presences between the thread that reads the stream and the one that deals with them,
 * one after the other. The reader waits when {@value #MOST} wait; it does so only then, since it
 * must go on to complete the answers that a handler may be waiting for.
 */
final class Mailbox {
    private static final int MOST = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Letter> letters = new ArrayDeque<>();
    private final Handled handled;
    private boolean busy;
    private boolean paused;
    private boolean ended;

    private record Letter(long number, Stanza stanza) {}

    Mailbox(Handled handled) {
        this.handled = handled;
    }

    void put(Stanza stanza) throws InterruptedException {
        lock.lock();
        try {
            while (letters.size() >= MOST && !ended) {
                changed.await();
            }
            // The number is drawn last: until the letter is noted as open, nobody may count it as
            // dealt with.
            long number = handled.next();
            if (letters.isEmpty() && !busy) {
                handled.oldestOpen(number);
            }
            handled.received();
            letters.add(new Letter(number, stanza));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Deals with letters until the end; {@code emptied} is called whenever all are dealt with. */
    void run(Consumer<Stanza> handler, Runnable emptied) throws InterruptedException {
        while (true) {
            Stanza stanza = take();
            if (stanza == null) {
                return;
            }
            try {
                handler.accept(stanza);
            } catch (RuntimeException fault) {
                failed();
                throw fault;
            }
            if (done()) {
                emptied.run();
            }
        }
    }

    private @org.jspecify.annotations.Nullable Stanza take() throws InterruptedException {
        lock.lock();
        try {
            while ((letters.isEmpty() || paused) && !ended) {
                changed.await();
            }
            if (ended && letters.isEmpty()) {
                return null;
            }
            busy = true;
            Letter letter = letters.remove();
            handled.oldestOpen(letter.number());
            return letter.stanza();
        } finally {
            lock.unlock();
        }
    }

    private boolean done() {
        lock.lock();
        try {
            busy = false;
            handled.oldestOpen(letters.isEmpty() ? Long.MAX_VALUE : letters.getFirst().number());
            changed.signalAll();
            return letters.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void failed() {
        lock.lock();
        try {
            busy = false;
            paused = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the letter under way, and forgets the others: the peer will send them again. */
    void rewind() throws InterruptedException {
        lock.lock();
        try {
            paused = true;
            while (busy) {
                changed.await();
            }
            letters.clear();
            handled.rewind();
            paused = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No more will come; what is there is dealt with. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

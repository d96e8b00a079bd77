package org.libervia.xmpp.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.management.Handled;
import org.libervia.xmpp.stanza.Stanza;

/**
 * Stanzas between the thread that reads the stream and the one that deals with them, one after the
 * other. The reader waits when {@value #MOST} wait; it does so only then, since it must go on to
 * complete the answers that a handler may be waiting for.
 */
final class Mailbox {
    private static final int MOST = 20_000;
    private static final long NONE = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Letter> letters = new ArrayDeque<>();
    private final Handled handled;
    private @Nullable Letter current;
    private long again = NONE;
    private boolean paused;
    private boolean ended;

    /** A stanza; one that the peer does not count stands before the first that it counts. */
    private record Letter(long number, boolean counted, Stanza stanza) {}

    Mailbox(Handled handled) {
        this.handled = handled;
    }

    /** A stanza that the peer counts. */
    void put(Stanza stanza) throws InterruptedException {
        lock.lock();
        try {
            while (letters.size() >= MOST && !ended) {
                changed.await();
            }
            long number = handled.next();
            if (number == again) {
                again = NONE;
                handled.received();
                return;
            }
            // The number is drawn last: until the letter is noted as open, nobody may count it as
            // dealt with.
            add(new Letter(number, true, stanza));
            handled.received();
        } finally {
            lock.unlock();
        }
    }

    /** A stanza from before the peer began to count. */
    void putUncounted(Stanza stanza) {
        lock.lock();
        try {
            add(new Letter(1, false, stanza));
        } finally {
            lock.unlock();
        }
    }

    private void add(Letter letter) {
        if (letters.isEmpty() && current == null) {
            handled.oldestOpen(letter.number());
        }
        letters.add(letter);
        changed.signalAll();
    }

    /** Deals with letters until the end; {@code emptied} is called whenever all are dealt with. */
    void run(Consumer<Stanza> handler, Runnable emptied) throws InterruptedException {
        for (Stanza stanza = take(); stanza != null; stanza = take()) {
            boolean dealtWith = false;
            try {
                handler.accept(stanza);
                dealtWith = true;
            } finally {
                if (!dealtWith) {
                    failed();
                }
            }
            if (done()) {
                emptied.run();
            }
        }
    }

    private @Nullable Stanza take() throws InterruptedException {
        lock.lock();
        try {
            while ((letters.isEmpty() || paused) && !ended) {
                changed.await();
            }
            if (letters.isEmpty()) {
                return null;
            }
            Letter letter = letters.remove();
            current = letter;
            handled.oldestOpen(letter.number());
            return letter.stanza();
        } finally {
            lock.unlock();
        }
    }

    private boolean done() {
        lock.lock();
        try {
            current = null;
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
            current = null;
            again = NONE;
            paused = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forgets what waits: the peer will send it again. So it will what is being dealt with right
     * now, which is not dealt with twice.
     */
    void rewind() {
        lock.lock();
        try {
            Letter open = current;
            letters.clear();
            handled.rewind();
            if (open != null && open.counted()) {
                again = open.number();
                handled.oldestOpen(open.number());
            } else if (again != handled.next()) {
                again = NONE;
            }
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

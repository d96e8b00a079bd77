package org.libervia.xmpp.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.management.Handled;
import org.libervia.xmpp.management.Sm;
import org.libervia.xmpp.management.Unacknowledged;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/** What is to be written, in order, and what the peer has not acknowledged yet. */
final class Outgoing {
    private static final int BATCH = 256;
    private static final int REQUEST_EVERY = 50;
    private static final int MOST_UNACKNOWLEDGED = 10_000;

    private final Handled handled;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Object> queue = new ArrayDeque<>();
    private final Unacknowledged unacknowledged = new Unacknowledged();
    private boolean managed;
    private boolean paused = true;
    private boolean ended;
    private int sinceRequest;
    private long requestedAt;
    private int connection;
    private boolean answerOwed;

    Outgoing(Handled handled) {
        this.handled = handled;
    }

    /** Queues a stanza; waits while too many are not acknowledged. */
    void send(Stanza stanza) {
        lock.lock();
        try {
            while (unacknowledged.size() + queue.size() >= MOST_UNACKNOWLEDGED && !ended) {
                changed.await();
            }
            if (ended) {
                throw new StreamClosedException("The connection has ended.");
            }
            queue.add(stanza);
            changed.signalAll();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new XmppException(Problem.CANCELLED, "Stopped while waiting to send.", stopped);
        } finally {
            lock.unlock();
        }
    }

    /** Queues an element that is no stanza; dropped while there is no connection. */
    void sendNonza(XmlElement element) {
        lock.lock();
        try {
            if (!paused && !ended) {
                queue.add(element);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Elements to write together.
     *
     * @param connection the number of the connection that they are for: over a later one they are
     *     sent again anyway
     */
    record Batch(int connection, List<XmlElement> elements) {}

    /**
     * An acknowledgement is due; the count in it is that of the moment when it is written, so that
     * it never falls.
     */
    void answer() {
        lock.lock();
        try {
            answerOwed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next elements to write, with a request for acknowledgement when one is due; empty at the
     * end.
     */
    Batch take() throws InterruptedException {
        lock.lock();
        try {
            while (((queue.isEmpty() && !answerOwed) || paused) && !ended) {
                changed.await();
            }
            List<XmlElement> batch = new ArrayList<>();
            if (answerOwed && !paused) {
                batch.add(Sm.answer(handled.h()));
                answerOwed = false;
            }
            while (!queue.isEmpty() && batch.size() < BATCH && !paused) {
                switch (queue.remove()) {
                    case Stanza stanza -> {
                        batch.add(stanza.element());
                        if (managed) {
                            unacknowledged.sent(stanza);
                            sinceRequest++;
                        }
                    }
                    case XmlElement element -> batch.add(element);
                    case Object other -> throw new IllegalStateException("queued: " + other);
                }
            }
            if (managed && sinceRequest > 0 && (queue.isEmpty() || sinceRequest >= REQUEST_EVERY)) {
                batch.add(Sm.request());
                sinceRequest = 0;
                if (requestedAt == 0) {
                    requestedAt = System.nanoTime();
                }
            }
            return new Batch(connection, batch);
        } finally {
            lock.unlock();
        }
    }

    List<Stanza> acknowledge(long h) {
        lock.lock();
        try {
            List<Stanza> done = unacknowledged.acknowledge(h);
            requestedAt = unacknowledged.isEmpty() ? 0 : System.nanoTime();
            changed.signalAll();
            return done;
        } finally {
            lock.unlock();
        }
    }

    /** For how many nanoseconds an acknowledgement is overdue; 0 when none is waited for. */
    long waitedForAcknowledgement() {
        lock.lock();
        try {
            return requestedAt == 0 || paused ? 0 : System.nanoTime() - requestedAt;
        } finally {
            lock.unlock();
        }
    }

    /**
     * This connection is gone: nothing is taken until {@link #restart}; returns the number of the
     * next.
     */
    int pause(int lost) {
        lock.lock();
        try {
            if (lost != connection) {
                return connection;
            }
            connection++;
            paused = true;
            answerOwed = false;
            queue.removeIf(XmlElement.class::isInstance);
            return connection;
        } finally {
            lock.unlock();
        }
    }

    /** Begins on a new stream. */
    void start(boolean isManaged) {
        lock.lock();
        try {
            managed = isManaged;
            paused = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Goes on with a resumed stream: what the peer has not had is sent again, first. */
    List<Stanza> restart(long h) {
        lock.lock();
        try {
            List<Stanza> done = unacknowledged.acknowledge(h);
            List<Stanza> again = unacknowledged.drain();
            for (Stanza stanza : again.reversed()) {
                queue.addFirst(stanza);
            }
            requestedAt = 0;
            sinceRequest = 0;
            paused = false;
            changed.signalAll();
            return done;
        } finally {
            lock.unlock();
        }
    }

    /** The end; returns the stanzas that were not acknowledged, or not even written. */
    List<Stanza> end() {
        lock.lock();
        try {
            ended = true;
            List<Stanza> left = new ArrayList<>(unacknowledged.waiting());
            for (@Nullable Object waiting : queue) {
                if (waiting instanceof Stanza stanza) {
                    left.add(stanza);
                }
            }
            changed.signalAll();
            return left;
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }
}

package org.libervia.xmpp.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
    private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

    private final Handled handled;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Queued> queue = new ArrayDeque<>();
    private final Unacknowledged unacknowledged = new Unacknowledged();
    private boolean managed;
    private boolean paused = true;
    private boolean ended;
    private boolean finishing;
    private int sinceRequest;
    private long requestedAt;
    private int connection;
    private boolean answerOwed;

    private sealed interface Queued {
        record OfStanza(Stanza stanza) implements Queued {}

        record OfNonza(XmlElement element) implements Queued {}

        /** The last thing to be written. */
        record End() implements Queued {}
    }

    Outgoing(Handled handled) {
        this.handled = handled;
    }

    /** Queues a stanza; waits while too many are not acknowledged. */
    void send(Stanza stanza) {
        send(stanza, FOR_EVER);
    }

    /**
     * Queues a stanza; waits while too many are not acknowledged, but not longer than this.
     *
     * @throws XmppException {@code TIMEOUT}
     */
    void send(Stanza stanza, Duration most) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (unacknowledged.size() + queue.size() >= MOST_UNACKNOWLEDGED && !ended) {
                if (left <= 0) {
                    throw new XmppException(
                            Problem.TIMEOUT, "The server takes nothing more at the moment.");
                }
                left = changed.awaitNanos(left);
            }
            add(stanza);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new XmppException(Problem.CANCELLED, "Stopped while waiting to send.", stopped);
        } finally {
            lock.unlock();
        }
    }

    /** Queues a stanza without waiting: for those whom acknowledgements would wait for in turn. */
    void sendAtOnce(Stanza stanza) {
        lock.lock();
        try {
            add(stanza);
        } finally {
            lock.unlock();
        }
    }

    private void add(Stanza stanza) {
        if (ended) {
            throw new StreamClosedException("The connection has ended.");
        }
        queue.add(new Queued.OfStanza(stanza));
        changed.signalAll();
    }

    /** Queues an element that is no stanza; dropped while there is no connection. */
    void sendNonza(XmlElement element) {
        lock.lock();
        try {
            if (!paused && !ended) {
                queue.add(new Queued.OfNonza(element));
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Asks the peer how far it has come; it must answer in time. */
    void request() {
        lock.lock();
        try {
            if (managed && !paused && requestedAt == 0) {
                requestedAt = System.nanoTime();
                sendNonza(Sm.request());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says goodbye once what is queued is written. */
    void finish() {
        lock.lock();
        try {
            if (!paused && !ended) {
                answerOwed = managed;
                queue.add(new Queued.End());
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
     * @param last whether the goodbye follows
     */
    record Batch(int connection, List<XmlElement> elements, boolean last) {}

    /**
     * An acknowledgement is due; the count in it is that of the moment when it is written, so that
     * it never falls.
     */
    void answer() {
        lock.lock();
        try {
            answerOwed = managed;
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
            while ((nothingToWrite() || paused || finishing) && !ended) {
                changed.await();
            }
            List<XmlElement> batch = new ArrayList<>();
            if (answerOwed && !paused) {
                batch.add(Sm.answer(handled.h()));
                answerOwed = false;
            }
            while (!queue.isEmpty() && batch.size() < BATCH && !paused && !finishing) {
                switch (queue.remove()) {
                    case Queued.OfStanza(Stanza stanza) -> {
                        batch.add(stanza.element());
                        noteSent(stanza);
                    }
                    case Queued.OfNonza(XmlElement element) -> batch.add(element);
                    case Queued.End() -> finishing = true;
                }
            }
            if (requestDue() && !paused && !ended) {
                batch.add(Sm.request());
                sinceRequest = 0;
                if (requestedAt == 0) {
                    requestedAt = System.nanoTime();
                }
            }
            return new Batch(connection, batch, finishing);
        } finally {
            lock.unlock();
        }
    }

    private boolean nothingToWrite() {
        return queue.isEmpty() && !answerOwed && !requestDue();
    }

    /** One request at a time is on its way, or one for so many stanzas; and one at the end. */
    private boolean requestDue() {
        return sinceRequest >= REQUEST_EVERY
                || (sinceRequest > 0 && (finishing || (requestedAt == 0 && queue.isEmpty())));
    }

    private void noteSent(Stanza stanza) {
        unacknowledged.sent(stanza);
        if (managed) {
            sinceRequest++;
        }
    }

    /** How many stanzas are on their way, and not acknowledged. */
    int unacknowledged() {
        lock.lock();
        try {
            return unacknowledged.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The peer says how far it has come.
     *
     * @throws IllegalArgumentException when it can't have come so far
     */
    List<Stanza> acknowledge(long h) {
        lock.lock();
        try {
            List<Stanza> done = unacknowledged.acknowledge(h);
            boolean another = !unacknowledged.isEmpty() && sinceRequest == 0;
            requestedAt = another ? System.nanoTime() : 0;
            changed.signalAll();
            return done;
        } finally {
            lock.unlock();
        }
    }

    /** The peer has dealt with as many more of the stanzas that are on their way. */
    List<Stanza> acknowledgeNext(int count) {
        lock.lock();
        try {
            List<Stanza> done = unacknowledged.acknowledgeNext(count);
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
            queue.removeIf(Queued.OfNonza.class::isInstance);
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

    /**
     * Goes on with a resumed stream: what the peer has not had is sent again, first.
     *
     * @throws IllegalArgumentException when the peer can't have come so far
     */
    List<Stanza> restart(long h) {
        lock.lock();
        try {
            List<Stanza> done = unacknowledged.acknowledge(h);
            for (Stanza stanza : unacknowledged.drain().reversed()) {
                queue.addFirst(new Queued.OfStanza(stanza));
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
            for (Queued waiting : queue) {
                if (waiting instanceof Queued.OfStanza(Stanza stanza)) {
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

package org.libervia.pubsub.component;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.libervia.base.Jid;
import org.libervia.pubsub.limit.Gate;
import org.libervia.pubsub.metrics.Meters;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.stanza.StanzaError;

/**
 * Where requests come in, and answers go out: lets in who may ask, counts, writes the log, and
 * knows what is under way, so that an end can wait for that.
 */
final class Reception implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Gate gate;
    private final Meters meters;
    private final RequestLog log = new RequestLog(System::nanoTime);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int underWay;
    private boolean closing;
    private boolean hurrying;

    Reception(Gate gate, Meters meters) {
        this.gate = gate;
        this.meters = meters;
    }

    /** A request from its arrival to its answer. */
    final class Visit {
        private final Iq question;
        private final long began = System.nanoTime();
        private String kind = Call.OTHER;
        private String node = "";

        private Visit(Iq question) {
            this.question = question;
        }

        /** Says what is asked for, once that is known. */
        void is(String what, String where) {
            kind = what;
            node = where;
        }

        private void end(Iq answer) {
            long nanos = System.nanoTime() - began;
            String outcome = outcome(answer);
            meters.request(kind, outcome, nanos);
            log.write(question.from(), kind, node, outcome, nanos);
        }
    }

    private static String outcome(Iq answer) {
        return answer.type() == Iq.Type.ERROR
                ? answer.element()
                        .child("error", Stanza.CLIENT)
                        .map(error -> StanzaError.read(error).condition())
                        .orElse("error")
                : "ok";
    }

    /**
     * Takes a request.
     *
     * @param work begins to deal with it; what it returns, answers
     */
    Supplier<Iq> take(Iq question, Function<Visit, Supplier<Iq>> work) {
        Visit visit = new Visit(question);
        Supplier<Iq> answering = begin(visit, work);
        return () -> {
            try {
                Iq answer = answering.get();
                visit.end(answer);
                return answer;
            } finally {
                leave();
            }
        };
    }

    private Supplier<Iq> begin(Visit visit, Function<Visit, Supplier<Iq>> work) {
        boolean open = enter();
        try {
            if (!open) {
                throw Refusal.of(
                        StanzaError.Type.WAIT, "resource-constraint", "The service is ending.");
            }
            Jid from = visit.question.from();
            if (from != null) {
                gate.enter(from);
            }
            return work.apply(visit);
        } catch (RuntimeException refused) {
            Iq refusal = Refusals.answer(visit.question, refused);
            return () -> refusal;
        }
    }

    private boolean enter() {
        lock.lock();
        try {
            underWay++;
            return !closing;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            underWay--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many requests are being dealt with. */
    int underWay() {
        lock.lock();
        try {
            return underWay;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody wait any more. */
    void hurry() {
        lock.lock();
        try {
            closing = true;
            hurrying = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more requests, and waits until those that are there are answered. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            long left = PATIENCE.toNanos();
            while (underWay > 0 && !hurrying && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}

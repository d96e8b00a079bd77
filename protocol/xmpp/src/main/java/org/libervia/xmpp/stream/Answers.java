package org.libervia.xmpp.stream;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.StreamListener;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.stanza.StanzaError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the questions of others, each in a thread of its own; each gets one answer. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int MOST_AT_ONCE = 256;

    private final StreamListener listener;
    private final Consumer<Stanza> sending;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    /**
     * Answers.
     *
     * @param sending must not wait
     */
    Answers(StreamListener listener, Consumer<Stanza> sending) {
        this.listener = listener;
        this.sending = sending;
    }

    /** Begins to answer; never waits: too many questions at once are refused. */
    void to(Iq question) {
        if (!room.tryAcquire()) {
            send(question.refusal(StanzaError.of(StanzaError.Type.WAIT, "resource-constraint")));
            return;
        }
        Supplier<Iq> answering = begin(question);
        Thread.ofVirtual()
                .name("stream-question")
                .start(() -> {
                    try {
                        send(answer(question, answering));
                    } finally {
                        room.release();
                    }
                });
    }

    /** Answers, and returns when it is done. */
    void now(Iq question) {
        send(answer(question, begin(question)));
    }

    /** What the listener makes of it; a fault in that is found when it is to be answered. */
    private Supplier<Iq> begin(Iq question) {
        try {
            return question.payload().isEmpty() || question.id() == null
                    ? () -> question.refusal(StanzaError.of(StanzaError.Type.MODIFY, "bad-request"))
                    : listener.question(question);
        } catch (RuntimeException fault) {
            return () -> {
                throw fault;
            };
        }
    }

    private void send(Iq answer) {
        try {
            sending.accept(answer);
        } catch (StreamClosedException gone) {
            LOG.debug("The answer came too late", gone);
        }
    }

    private static Iq answer(Iq question, Supplier<Iq> answering) {
        try {
            return answering.get();
        } catch (StanzaErrorException refused) {
            return question.refusal(refused.error());
        } catch (RuntimeException fault) {
            LOG.error("A question could not be answered", fault);
            return question.refusal(
                    StanzaError.of(StanzaError.Type.CANCEL, "internal-server-error"));
        }
    }
}

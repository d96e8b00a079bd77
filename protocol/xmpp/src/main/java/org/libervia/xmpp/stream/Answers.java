package org.libervia.xmpp.stream;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
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
        Thread.ofVirtual()
                .name("stream-question")
                .start(() -> {
                    try {
                        now(question);
                    } finally {
                        room.release();
                    }
                });
    }

    /** Answers, and returns when it is done. */
    void now(Iq question) {
        send(answer(question));
    }

    private void send(Iq answer) {
        try {
            sending.accept(answer);
        } catch (StreamClosedException gone) {
            LOG.debug("The answer came too late", gone);
        }
    }

    private Iq answer(Iq question) {
        try {
            return question.payload().isEmpty() || question.id() == null
                    ? question.refusal(StanzaError.of(StanzaError.Type.MODIFY, "bad-request"))
                    : listener.request(question);
        } catch (StanzaErrorException refused) {
            return question.refusal(refused.error());
        } catch (RuntimeException fault) {
            LOG.error("A question could not be answered", fault);
            return question.refusal(
                    StanzaError.of(StanzaError.Type.CANCEL, "internal-server-error"));
        }
    }
}

package org.libervia.backend.session;

import java.util.function.Consumer;
import org.libervia.backend.feature.Behaviour.PresenceStep;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.Stanza;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages and presences as they come. A message is dealt with, and so counts as received
 * (XEP-0198 §4), only when it is stored: while nothing can be stored, this waits.
 */
final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final long PAUSE_MILLIS = 2000;

    private final ProfileSession session;
    private final MessagePipeline pipeline;
    private final Consumer<Signal> signals;

    Arrivals(ProfileSession session, MessagePipeline pipeline, Consumer<Signal> signals) {
        this.session = session;
        this.pipeline = pipeline;
        this.signals = signals;
    }

    void take(Stanza stanza) {
        switch (stanza) {
            case Message message -> message(message);
            case Presence presence -> presence(presence);
            case Iq stray -> LOG.debug("{}: a stray iq was dropped", session.profile());
        }
    }

    private void message(Message message) {
        for (boolean told = false; ; told = true) {
            try {
                pipeline.incoming(session, MessageOrigin.LIVE, message);
                return;
            } catch (LiberviaException failure) {
                if (failure.problem() != Problem.STORAGE) {
                    lost(message, failure);
                    return;
                }
                waitForRoom(failure, told);
            } catch (RuntimeException fault) {
                lost(message, fault);
                return;
            }
        }
    }

    /** What no step can deal with would only come again and again. */
    private void lost(Message message, RuntimeException fault) {
        LOG.error("{}: a message could not be dealt with", session.profile(), fault);
        signals.accept(
                new Note(
                        session.profile(),
                        Note.Level.ERROR,
                        "A message was not understood",
                        "A message from "
                                + message.element().attribute("from", "the own account")
                                + " could not be dealt with; the server's archive may still hold"
                                + " it, and the backend's log tells more."));
    }

    private void waitForRoom(LiberviaException failure, boolean told) {
        if (!told) {
            LOG.error("{}: messages can't be stored", session.profile(), failure);
            signals.accept(
                    new Note(
                            session.profile(),
                            Note.Level.ERROR,
                            "Messages can't be stored",
                            failure.getMessage()
                                    + " Nothing is lost: they wait on the server meanwhile."));
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw failure;
        }
        if (!session.isConnected()) {
            throw failure;
        }
    }

    private void presence(Presence presence) {
        for (PresenceStep step : session.repertoire().presences()) {
            try {
                step.presence(session, presence);
            } catch (RuntimeException fault) {
                LOG.warn("{}: a presence was not understood", session.profile(), fault);
            }
        }
    }
}

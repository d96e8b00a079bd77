package org.libervia.xmpp.stream;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what the server has, on a stream without stream management: it deals with stanzas in
 * their order, so an answer to a ping (XEP-0199) that was sent after them says that it has them.
 */
final class Confirmation {
    private static final Logger LOG = LoggerFactory.getLogger(Confirmation.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Questions questions;
    private final Outgoing outgoing;
    private final Jid server;
    private final Consumer<Stanza> confirmed;
    private final AtomicBoolean asking = new AtomicBoolean();

    Confirmation(Questions questions, Outgoing outgoing, Jid server, Consumer<Stanza> confirmed) {
        this.questions = questions;
        this.outgoing = outgoing;
        this.server = server;
        this.confirmed = confirmed;
    }

    /** Stanzas were written: asks, unless that is being done. */
    void written() {
        if (outgoing.unacknowledged() > 0 && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("stream-confirm").start(this::askOn);
        }
    }

    private void askOn() {
        boolean answered = true;
        try {
            for (int sent = outgoing.unacknowledged();
                    answered && sent > 0;
                    sent = outgoing.unacknowledged()) {
                answered = answers(PATIENCE);
                if (answered) {
                    outgoing.acknowledgeNext(sent).forEach(confirmed);
                }
            }
        } catch (XmppException ended) {
            LOG.debug("The stream ended before the server could say what it has", ended);
            answered = false;
        } finally {
            asking.set(false);
        }
        if (answered) {
            written();
        }
    }

    /**
     * Whether the server answers a ping; any answer will do (§4.2).
     *
     * @throws XmppException when the stream is gone
     */
    boolean answers(Duration patience) {
        try {
            questions.ask(
                    Iq.get(server, XmlElement.empty("ping", "urn:xmpp:ping")),
                    patience,
                    (iq, _) -> outgoing.sendNonza(iq.element()));
            return true;
        } catch (StanzaErrorException refused) {
            return true;
        } catch (XmppException silent) {
            if (silent.problem() == Problem.TIMEOUT) {
                return false;
            }
            throw silent;
        }
    }
}

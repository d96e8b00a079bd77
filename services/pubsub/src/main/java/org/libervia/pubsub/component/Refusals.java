package org.libervia.pubsub.component;

import org.libervia.base.InvalidJidException;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.pubsub.refusal.DetailedRefusal;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.InvalidElementException;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failure is told as. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /** The answer to a question that failed. */
    static Iq answer(Iq question, RuntimeException failure) {
        Iq refusal = question.refusal(of(failure));
        if (!(failure instanceof DetailedRefusal detailed)) {
            return refusal;
        }
        XmlElement bare = refusal.element().without(child -> true);
        return new Iq(
                bare.withChild(detailed.detail())
                        .withChild(refusal.element().firstChild().orElseThrow()));
    }

    static StanzaError of(RuntimeException failure) {
        return switch (failure) {
            case StanzaErrorException refused -> refused.error();
            case DetailedRefusal refused -> refused.error();
            case InvalidElementException malformed -> bad(malformed);
            case InvalidJidException malformed -> bad(malformed);
            case LiberviaException known when known.problem() == Problem.STORAGE -> {
                LOG.error("A request failed: {}", known.getMessage());
                yield StanzaError.of(
                        StanzaError.Type.WAIT,
                        "resource-constraint",
                        "The service can't keep anything at the moment; nothing was changed. Try again later.");
            }
            case LiberviaException known when known.problem() == Problem.CONFLICT ->
                    StanzaError.of(StanzaError.Type.CANCEL, "conflict");
            case XmlException malformed -> bad(malformed);
            default -> {
                LOG.error("A request failed", failure);
                yield StanzaError.of(StanzaError.Type.CANCEL, "internal-server-error");
            }
        };
    }

    private static StanzaError bad(RuntimeException malformed) {
        String text = malformed.getMessage();
        return Refusal.badRequest(text == null ? "" : text).error();
    }
}

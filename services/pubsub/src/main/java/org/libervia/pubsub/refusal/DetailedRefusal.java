package org.libervia.pubsub.refusal;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** A request is refused, and told what it is about stays as it is (XEP-0060 §8.8.2.4, §8.9.2.4). */
public final class DetailedRefusal extends LiberviaException {
    private static final long serialVersionUID = 1L;

    private final transient StanzaError error;
    private final transient XmlElement detail;

    /**
     * A refusal.
     *
     * @param detail goes beside the error
     */
    public DetailedRefusal(StanzaError error, XmlElement detail) {
        super(Problem.BAD_ARGUMENT, error.condition());
        this.error = error;
        this.detail = detail;
    }

    public StanzaError error() {
        return error;
    }

    public XmlElement detail() {
        return detail;
    }
}

package org.libervia.xep.blocking;

import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** The error condition of a stanza that was sent to a blocked contact (XEP-0191 §3.6). */
public final class Blocked {
    public static final String NAMESPACE = "urn:xmpp:blocking:errors";

    private Blocked() {}

    /** The condition as an element, which goes beside {@code not-acceptable}. */
    public static XmlElement condition() {
        return XmlElement.empty("blocked", NAMESPACE);
    }

    /** Whether a stanza failed because its addressee is blocked. */
    public static boolean isCause(StanzaError error) {
        return error.specific().stream().anyMatch(cause -> cause.is("blocked", NAMESPACE));
    }
}

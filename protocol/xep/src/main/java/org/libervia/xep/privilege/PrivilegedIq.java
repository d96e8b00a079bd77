package org.libervia.xep.privilege;

import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A question to be asked in the name of an account (XEP-0356 §6.3); what it is in has the same
 * type.
 */
public record PrivilegedIq(XmlElement iq) implements Payload {

    public PrivilegedIq {
        if (!iq.is("iq", Stanza.CLIENT)) {
            throw new IllegalArgumentException("not a question: " + iq.name());
        }
    }

    /**
     * Reads {@code <privileged_iq/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when there is no question in it
     */
    public static PrivilegedIq read(XmlElement element) {
        return new PrivilegedIq(
                ElementReader.of(element, "privileged_iq", Privilege.NAMESPACE)
                        .requiredChild("iq", Stanza.CLIENT));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("privileged_iq", Privilege.NAMESPACE).child(iq).build();
    }
}

package org.libervia.xmpp.negotiation;

import java.util.List;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Stanzas that came before a negotiation was over.
 *
 * @param uncounted those from before stream management began, which it does not count (XEP-0198 §4)
 * @param counted those that it counts
 */
public record Early(List<XmlElement> uncounted, List<XmlElement> counted) {
    static final Early NONE = new Early(List.of(), List.of());

    public Early {
        uncounted = List.copyOf(uncounted);
        counted = List.copyOf(counted);
    }
}

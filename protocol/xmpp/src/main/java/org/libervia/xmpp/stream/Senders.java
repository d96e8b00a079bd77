package org.libervia.xmpp.stream;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Names the sender of what leaves. A client's server does that itself; a component must (XEP-0114
 * §3), and a server may end the stream of one that does not.
 */
final class Senders {
    private Senders() {}

    /** What is to be written over the stream of this address. */
    static List<XmlElement> named(Jid own, List<XmlElement> elements) {
        boolean component = own.equals(own.server());
        return component
                ? elements.stream().map(element -> named(own, element)).toList()
                : elements;
    }

    private static XmlElement named(Jid own, XmlElement element) {
        return switch (element.local()) {
            case "message", "presence", "iq" ->
                    element.attribute("from") == null
                            ? element.toBuilder().attribute("from", own).build()
                            : element;
            default -> element;
        };
    }
}

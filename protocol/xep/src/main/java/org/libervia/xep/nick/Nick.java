package org.libervia.xep.nick;

import java.util.Optional;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A nickname (XEP-0172 §3). It is what its owner claims: nothing keeps it from being somebody
 * else's.
 *
 * @param name the name, empty when its owner wants none
 */
public record Nick(String name) implements Payload {

    /** The namespace, and the node that it is published to. */
    public static final String NAMESPACE = "http://jabber.org/protocol/nick";

    public Nick {
        name = name.strip();
    }

    /** The nickname in a presence or message. */
    public static Optional<Nick> in(XmlElement stanza) {
        return stanza.child("nick", NAMESPACE).map(Nick::read);
    }

    /** Reads {@code <nick/>}. */
    public static Nick read(XmlElement element) {
        return new Nick(ElementReader.of(element, "nick", NAMESPACE).element().text());
    }

    @Override
    public XmlElement write() {
        return XmlElement.ofText("nick", NAMESPACE, name);
    }
}

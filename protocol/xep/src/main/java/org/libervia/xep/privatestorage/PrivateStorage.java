package org.libervia.xep.privatestorage;

import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * An element to keep, or that was kept; to ask for one, an empty element of its name (XEP-0049 §3).
 */
public record PrivateStorage(XmlElement content) implements Payload {

    public static final String NAMESPACE = "jabber:iq:private";

    /** The question for an element. */
    public static PrivateStorage question(String local, String namespace) {
        return new PrivateStorage(XmlElement.empty(local, namespace));
    }

    /**
     * Reads {@code <query/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when nothing is in it
     */
    public static PrivateStorage read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "query", NAMESPACE);
        return new PrivateStorage(
                element.firstChild().orElseThrow(() -> reader.invalid("nothing is in it")));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("query", NAMESPACE).child(content).build();
    }
}

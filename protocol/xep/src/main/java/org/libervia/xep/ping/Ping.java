package org.libervia.xep.ping;

import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** The question that is answered with an empty result (XEP-0199 §4). */
public record Ping() implements Payload {

    public static final String NAMESPACE = "urn:xmpp:ping";

    /** Reads {@code <ping/>}. */
    public static Ping read(XmlElement element) {
        ElementReader.of(element, "ping", NAMESPACE);
        return new Ping();
    }

    @Override
    public XmlElement write() {
        return XmlElement.empty("ping", NAMESPACE);
    }
}

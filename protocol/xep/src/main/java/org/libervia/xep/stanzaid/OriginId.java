package org.libervia.xep.stanzaid;

import java.util.Optional;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** The id that the sender's client gave to a message (XEP-0359 §3.2). */
public record OriginId(String id) implements Payload {

    public OriginId {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an origin id is not empty");
        }
    }

    /** The id in {@code message}, unless there is none or it is empty. */
    public static Optional<OriginId> in(XmlElement message) {
        return message.child("origin-id", StanzaId.NAMESPACE)
                .map(element -> element.attribute("id", ""))
                .filter(id -> !id.isEmpty())
                .map(OriginId::new);
    }

    /**
     * Reads {@code <origin-id/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when the id is missing
     */
    public static OriginId read(XmlElement element) {
        return new OriginId(
                ElementReader.of(element, "origin-id", StanzaId.NAMESPACE).required("id"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("origin-id", StanzaId.NAMESPACE).attribute("id", id).build();
    }
}

package org.libervia.xep.occupantid;

import java.util.Optional;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** The id of an occupant in one room (XEP-0421 §3). */
public record OccupantId(String id) implements Payload {

    public static final String NAMESPACE = "urn:xmpp:occupant-id:0";

    public OccupantId {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an occupant id is not empty");
        }
    }

    /** The id in {@code stanza}, unless there is none or it is empty. */
    public static Optional<OccupantId> in(XmlElement stanza) {
        return stanza.child("occupant-id", NAMESPACE)
                .map(element -> element.attribute("id", ""))
                .filter(id -> !id.isEmpty())
                .map(OccupantId::new);
    }

    /**
     * Reads {@code <occupant-id/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when the id is missing
     */
    public static OccupantId read(XmlElement element) {
        return new OccupantId(ElementReader.of(element, "occupant-id", NAMESPACE).required("id"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("occupant-id", NAMESPACE).attribute("id", id).build();
    }
}

package org.libervia.xep.stanzaid;

import java.util.List;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The id that an entity, an archive for example, gave to a message (XEP-0359 §3).
 *
 * @param id the id, unique for that entity
 * @param by the entity
 */
public record StanzaId(String id, Jid by) implements Payload {

    public static final String NAMESPACE = "urn:xmpp:sid:0";

    public StanzaId {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a stanza id is not empty");
        }
    }

    /**
     * The ids that {@code message} carries; malformed ones, which anybody can add, are left out.
     */
    public static List<StanzaId> in(XmlElement message) {
        return message.elements("stanza-id", NAMESPACE)
                .flatMap(element -> readOrNone(element).stream())
                .toList();
    }

    /** The id that {@code entity} is said to have given to {@code message}. */
    public static Optional<String> by(Jid entity, XmlElement message) {
        return in(message).stream()
                .filter(id -> id.by().equals(entity))
                .map(StanzaId::id)
                .findFirst();
    }

    private static Optional<StanzaId> readOrNone(XmlElement element) {
        try {
            return Optional.of(read(element));
        } catch (InvalidElementException foreign) {
            return Optional.empty();
        }
    }

    /**
     * Reads {@code <stanza-id/>}.
     *
     * @throws InvalidElementException when the id or the entity is missing
     */
    public static StanzaId read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "stanza-id", NAMESPACE);
        return new StanzaId(reader.required("id"), reader.requiredJid("by"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("stanza-id", NAMESPACE)
                .attribute("id", id)
                .attribute("by", by)
                .build();
    }
}

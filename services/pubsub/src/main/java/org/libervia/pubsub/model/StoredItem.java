package org.libervia.pubsub.model;

import java.time.Instant;
import java.util.Optional;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/**
 * An item of a node.
 *
 * @param id its number in the database, in the order of creation
 * @param name its id in the node
 * @param publisher the address of who published it
 * @param payload the payload as XML, empty when it has none
 * @param created when it was published first
 * @param updated when it was published last
 * @param access who may read it
 */
public record StoredItem(
        long id,
        String name,
        String publisher,
        String payload,
        Instant created,
        Instant updated,
        ItemAccess access) {

    /** The same item with another payload. */
    public StoredItem withPayload(String other) {
        return new StoredItem(id, name, publisher, other, created, updated, access);
    }

    /** The payload; empty when it has none. */
    public Optional<XmlElement> content() {
        return payload.isEmpty() ? Optional.empty() : Optional.of(XmlParser.parse(payload));
    }
}

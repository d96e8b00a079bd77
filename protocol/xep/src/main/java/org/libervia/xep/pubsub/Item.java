package org.libervia.xep.pubsub;

import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;

/**
 * An item of a node (XEP-0060 §4).
 *
 * @param id its id, or null when the service is to choose one
 * @param publisher who published it, as the service says, or null; not always an address
 * @param payload its payload, or null when it has none or it was left out
 */
public record Item(@Nullable String id, @Nullable String publisher, @Nullable XmlElement payload) {

    /** An item as it is published. */
    public static Item of(@Nullable String id, XmlElement payload) {
        return new Item(id, null, payload);
    }

    /** An item named by its id alone. */
    public static Item named(String id) {
        return new Item(id, null, null);
    }

    static Item read(XmlElement element) {
        return new Item(
                element.attribute("id"),
                element.attribute("publisher"),
                element.firstChild().orElse(null));
    }

    XmlElement write(String namespace) {
        XmlElement.Builder item =
                XmlElement.builder("item", namespace)
                        .attribute("id", id)
                        .attribute("publisher", publisher);
        return payload == null ? item.build() : item.child(payload).build();
    }
}

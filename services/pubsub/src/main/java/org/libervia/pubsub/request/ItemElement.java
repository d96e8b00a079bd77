package org.libervia.pubsub.request;

import org.libervia.pubsub.model.StoredItem;
import org.libervia.xmpp.xml.XmlElement;

/** Writes items (XEP-0060 §6.5.3, §7.1.2). */
public final class ItemElement {
    private ItemElement() {}

    /**
     * An item.
     *
     * @param namespace that of what it is part of
     */
    public static XmlElement of(StoredItem item, String namespace, boolean withPayload) {
        XmlElement.Builder element =
                XmlElement.builder("item", namespace)
                        .attribute("id", item.name())
                        .attribute("publisher", item.publisher());
        if (withPayload) {
            item.content().ifPresent(element::child);
        }
        return element.build();
    }
}

package org.libervia.pubsub.request;

import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.xmpp.xml.XmlElement;

/** Writes items (XEP-0060 §6.5.3, §7.1.2). */
public final class ItemElement {
    private ItemElement() {}

    /**
     * An item of a node; who published it is kept back where the node says so (§12.15).
     *
     * @param namespace that of what it is part of
     */
    public static XmlElement of(Node node, StoredItem item, String namespace, boolean withPayload) {
        XmlElement whole = of(item, namespace, withPayload);
        return node.config().text(NodeSettings.ITEM_REPLY).equals("none")
                ? whole.toBuilder().attribute("publisher", null).build()
                : whole;
    }

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

package org.libervia.xep.disco;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.rsm.ResultSet;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What an entity, or one of its nodes, has (XEP-0030 §4).
 *
 * @param node the node, or null for the entity itself
 * @param items the items in order
 * @param page which page is asked for, or came (XEP-0059), or null
 * @param extensions whatever else came with it
 */
public record DiscoItems(
        @Nullable String node,
        List<DiscoItem> items,
        @Nullable ResultSet page,
        List<XmlElement> extensions)
        implements Payload {

    public static final String NAMESPACE = "http://jabber.org/protocol/disco#items";

    public DiscoItems {
        items = List.copyOf(items);
        extensions = List.copyOf(extensions);
    }

    /** An answer without pages. */
    public static DiscoItems of(@Nullable String node, List<DiscoItem> items) {
        return new DiscoItems(node, items, null, List.of());
    }

    /** The question; {@code node} is null for the entity itself. */
    public static XmlElement query(@Nullable String node) {
        return XmlElement.builder("query", NAMESPACE).attribute("node", node).build();
    }

    /**
     * Reads an answer, or a question.
     *
     * @throws org.libervia.xep.InvalidElementException when an item has no valid address
     */
    public static DiscoItems read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "query", NAMESPACE);
        return new DiscoItems(
                element.attribute("node"),
                reader.each("item", DiscoItem::read),
                element.child("set", ResultSet.NAMESPACE).map(ResultSet::read).orElse(null),
                reader.foreign().filter(child -> !child.is("set", ResultSet.NAMESPACE)).toList());
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder query =
                XmlElement.builder("query", NAMESPACE)
                        .attribute("node", node)
                        .children(items.stream().map(DiscoItem::write).toList());
        if (page != null) {
            query.child(page.write());
        }
        return query.children(extensions).build();
    }
}

package org.libervia.xep.muc;

import java.util.List;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Roles and affiliations: asked for by one item that names which, listed, or changed (XEP-0045 §8,
 * §9).
 */
public record MucAdmin(List<MucItem> items) implements Payload {

    public static final String NAMESPACE = "http://jabber.org/protocol/muc#admin";

    public MucAdmin {
        items = List.copyOf(items);
    }

    /** One item. */
    public static MucAdmin of(MucItem item) {
        return new MucAdmin(List.of(item));
    }

    /**
     * Reads {@code <query/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when an item is not what it should be
     */
    public static MucAdmin read(XmlElement element) {
        return new MucAdmin(
                ElementReader.of(element, "query", NAMESPACE).each("item", MucItem::read));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("query", NAMESPACE)
                .children(items.stream().map(item -> item.write(NAMESPACE)).toList())
                .build();
    }
}

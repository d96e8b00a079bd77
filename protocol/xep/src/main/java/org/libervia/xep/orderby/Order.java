package org.libervia.xep.orderby;

import java.util.List;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What things are put in order by (XEP-0413 §4).
 *
 * @param by {@link #CREATION}, {@link #MODIFICATION}, or what another specification defines
 * @param descending whether the greatest comes first
 */
public record Order(String by, boolean descending) implements Payload {

    public static final String NAMESPACE = "urn:xmpp:order-by:1";

    /** By when a thing was published first. */
    public static final String CREATION = "creation";

    /** By when a thing was changed last. */
    public static final String MODIFICATION = "modification";

    public Order {
        if (by.isEmpty()) {
            throw new IllegalArgumentException("an order is by something");
        }
    }

    /** The orders in a question, the most important first. */
    public static List<Order> all(XmlElement question) {
        return question.elements("order", NAMESPACE).map(Order::read).toList();
    }

    /**
     * Reads {@code <order/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when it doesn't say by what
     */
    public static Order read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "order", NAMESPACE);
        return new Order(reader.required("by"), reader.flag("desc", false));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("order", NAMESPACE)
                .attribute("by", by)
                .attribute("desc", descending ? "true" : null)
                .build();
    }
}

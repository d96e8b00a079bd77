package org.libervia.pubsub.request;

import java.util.List;
import org.libervia.pubsub.store.Order;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Reads the order in which items are wanted (XEP-0413), in its newest form and in the former one.
 */
public final class OrderBy {
    private static final String NAMESPACE = "urn:xmpp:order-by:1";
    private static final String FORMER_NAMESPACE = "urn:xmpp:order-by:0";

    private OrderBy() {}

    /**
     * The order that is asked for. No two items have the same creation or modification, so that a
     * second order would never matter.
     *
     * @param standard what items are compared by when nothing, or nothing known, is asked for
     */
    public static Order read(XmlElement parent, Order.Key standard) {
        List<XmlElement> orders =
                parent.elements()
                        .filter(child ->
                                child.is("order", NAMESPACE) || child.is("order", FORMER_NAMESPACE))
                        .toList();
        if (orders.isEmpty()) {
            return new Order(standard, false);
        }
        XmlElement first = orders.getFirst();
        Order.Key key =
                switch (first.attribute("by", "")) {
                    case "creation" -> Order.Key.CREATION;
                    case "modification" -> Order.Key.MODIFICATION;
                    default -> standard;
                };
        String descending = first.attribute("desc", "false");
        return new Order(
                key,
                first.namespace().equals(NAMESPACE)
                        && (descending.equals("true") || descending.equals("1")));
    }
}

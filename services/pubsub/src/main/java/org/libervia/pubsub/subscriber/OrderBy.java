package org.libervia.pubsub.subscriber;

import java.util.List;
import org.libervia.pubsub.store.Order;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Reads the order in which items are wanted (XEP-0413), in its newest form and in the former one.
 */
final class OrderBy {
    static final String NAMESPACE = "urn:xmpp:order-by:1";
    static final String FORMER_NAMESPACE = "urn:xmpp:order-by:0";

    private OrderBy() {}

    /**
     * The order that is asked for. No two items have the same creation or modification, so that a
     * second order would never matter.
     */
    static Order read(XmlElement parent) {
        List<XmlElement> orders =
                parent.elements()
                        .filter(child ->
                                child.is("order", NAMESPACE) || child.is("order", FORMER_NAMESPACE))
                        .toList();
        if (orders.isEmpty()) {
            return Order.STANDARD;
        }
        XmlElement first = orders.getFirst();
        Order.Key key =
                first.attribute("by", "").equals("creation")
                        ? Order.Key.CREATION
                        : Order.Key.MODIFICATION;
        String descending = first.attribute("desc", "false");
        return new Order(
                key,
                first.namespace().equals(NAMESPACE)
                        && (descending.equals("true") || descending.equals("1")));
    }
}

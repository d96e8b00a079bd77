package org.libervia.feature.pubsub;

import org.libervia.domain.social.ItemOrder;
import org.libervia.xep.orderby.Order;

/** Orders as services are told them: the oldest first. */
final class Orders {
    private Orders() {}

    static Order of(ItemOrder order) {
        return new Order(
                switch (order) {
                    case CREATION -> Order.CREATION;
                    case MODIFICATION -> Order.MODIFICATION;
                },
                false);
    }
}

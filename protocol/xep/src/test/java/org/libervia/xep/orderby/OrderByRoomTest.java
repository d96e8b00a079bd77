package org.libervia.xep.orderby;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class OrderByRoomTest implements RoomContract {
    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Order.class, Order.NAMESPACE, Order::read, "order"));
    }
}

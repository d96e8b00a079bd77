package org.libervia.xep.receipts;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class ReceiptsRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(Receipt.class, Receipt.NAMESPACE, Receipt::read, "request", "received"));
    }
}

package org.libervia.xep.privatestorage;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class PrivateStorageRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                                PrivateStorage.class,
                                PrivateStorage.NAMESPACE,
                                PrivateStorage::read,
                                "query")
                        .withQuestion());
    }
}

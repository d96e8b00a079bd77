package org.libervia.xep.validate;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class ValidateRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(Validation.class, Validation.NAMESPACE, Validation::read, "validate"));
    }
}

package org.libervia.xep.register;

import java.util.List;
import java.util.Set;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class RegisterRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(Registration.class, Registration.NAMESPACE, Registration::read, "query"));
    }

    @Override
    public Set<String> withoutCodec() {
        return Set.of(Registration.STREAM_FEATURE);
    }
}

package org.libervia.xep.vcardavatar;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class VCardAvatarRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(PhotoUpdate.class, PhotoUpdate.NAMESPACE, PhotoUpdate::read, "x"));
    }
}

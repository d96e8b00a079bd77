package org.libervia.xep.media;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class MediaRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Media.class, Media.NAMESPACE, Media::read, "media"));
    }
}

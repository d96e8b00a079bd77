package org.libervia.xep.avatar;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;

class AvatarRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(AvatarData.class, AvatarData.NAMESPACE, AvatarData::read, "data"),
                Codec.of(
                        AvatarMetadata.class,
                        AvatarMetadata.NAMESPACE,
                        AvatarMetadata::read,
                        "metadata"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of(
                "AvatarData.base64",
                random -> "AQIDBA==",
                "AvatarMetadata.pointers",
                random -> List.of(XmlElement.empty("pointer", AvatarMetadata.NAMESPACE)));
    }

    @Override
    public Map<String, String> unreadExamples() {
        return Map.of("0084 #1", "the bytes are abridged", "0084 #7", "the bytes are abridged");
    }
}

package org.libervia.xep.vcard;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class VCardRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(VCard.class, VCard.NAMESPACE, VCard::read, "vCard"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of("Inside.base64", random -> "AQIDBA==");
    }
}

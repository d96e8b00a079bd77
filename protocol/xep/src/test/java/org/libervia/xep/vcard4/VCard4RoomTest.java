package org.libervia.xep.vcard4;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class VCard4RoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(VCard4.class, VCard4.NAMESPACE, VCard4::read, "vcard"));
    }
}

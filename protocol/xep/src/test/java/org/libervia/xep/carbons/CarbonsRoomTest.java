package org.libervia.xep.carbons;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;

class CarbonsRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Carbon.class, Carbon.NAMESPACE, Carbon::read, "sent", "received"));
    }

    @Override
    public boolean leavesOut(XmlElement element) {
        return element.equals(Carbon.enable())
                || element.equals(Carbon.disable())
                || element.equals(Carbon.keepPrivate());
    }
}

package org.libervia.xep.csi;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;

class CsiRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        ClientState.class,
                        ClientState.NAMESPACE,
                        ClientState::read,
                        "active",
                        "inactive"));
    }

    @Override
    public boolean leavesOut(XmlElement element) {
        return element.is("csi", ClientState.NAMESPACE);
    }
}

package org.libervia.xep.stanzaid;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;

class StanzaIdsRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(StanzaId.class, StanzaId.NAMESPACE, StanzaId::read, "stanza-id"),
                Codec.of(OriginId.class, StanzaId.NAMESPACE, OriginId::read, "origin-id"));
    }

    @Override
    public boolean leavesOut(XmlElement element) {
        return element.is("referenced-stanza", StanzaId.NAMESPACE);
    }
}

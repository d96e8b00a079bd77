package org.libervia.xep.forward;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;

class ForwardRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(Forwarded.class, Forwarded.NAMESPACE, Forwarded::read, "forwarded"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of(
                "Forwarded.stanza",
                random ->
                        XmlElement.builder("message", "jabber:client")
                                .textChild("body", "hello")
                                .build());
    }
}

package org.libervia.xep.delegation;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;

class DelegationRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                new Codec<>(
                        Delegation.class,
                        List.of(
                                new XmlName(Delegation.NAMESPACE, "delegation"),
                                new XmlName(Delegation.FORMER_NAMESPACE, "delegation")),
                        false,
                        Delegation::read));
    }

    @Override
    public boolean leavesOut(XmlElement element) {
        return element.is("query", Delegation.NAMESPACE);
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of(
                "Delegation.namespace",
                random -> random.nextBoolean() ? Delegation.NAMESPACE : Delegation.FORMER_NAMESPACE,
                "Delegation.stanza",
                random ->
                        XmlElement.builder("iq", "jabber:client")
                                .attribute("type", "get")
                                .attribute("id", "a")
                                .child(XmlElement.empty("query", "urn:example:any"))
                                .build());
    }
}

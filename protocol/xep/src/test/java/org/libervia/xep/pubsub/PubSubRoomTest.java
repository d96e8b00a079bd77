package org.libervia.xep.pubsub;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;

class PubSubRoomTest implements RoomContract {
    private static final Set<String> UNREAD = Set.of("options", "default", "collection");

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(PubSub.class, PubSub.NAMESPACE, PubSub::read, "pubsub"),
                Codec.of(PubSubOwner.class, PubSubOwner.NAMESPACE, PubSubOwner::read, "pubsub"),
                Codec.of(PubSubEvent.class, PubSubEvent.NAMESPACE, PubSubEvent::read, "event"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of("PageResult.count", random -> random.nextLong(1000));
    }

    @Override
    public Map<String, String> unreadExamples() {
        return Map.of(
                "0060 #223", "configures a node in another namespace than the text says",
                "0060 #238", "what an address asks for, without the subscriber",
                "0060 #240", "what an address asks for, without the subscriber");
    }

    @Override
    public boolean leavesOut(XmlElement element) {
        return (element.is("pubsub", PubSub.NAMESPACE)
                        || element.is("event", PubSubEvent.NAMESPACE))
                && element.elements().map(XmlElement::local).allMatch(UNREAD::contains);
    }
}

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
    private static final Set<String> READ =
            Set.of("items", "publish", "retract", "purge", "delete", "configuration");

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(PubSub.class, PubSub.NAMESPACE, PubSub::read, "pubsub"),
                Codec.of(PubSubEvent.class, PubSubEvent.NAMESPACE, PubSubEvent::read, "event"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of("PageResult.count", random -> random.nextLong(1000));
    }

    @Override
    public boolean leavesOut(XmlElement element) {
        return (element.is("pubsub", PubSub.NAMESPACE)
                        || element.is("event", PubSubEvent.NAMESPACE))
                && element.elements().map(XmlElement::local).noneMatch(READ::contains);
    }
}

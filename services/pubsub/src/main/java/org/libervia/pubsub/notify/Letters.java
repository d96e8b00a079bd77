package org.libervia.pubsub.notify;

import java.util.List;
import java.util.UUID;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;

/** Begins messages that notify, and writes what goes into them beside the event. */
final class Letters {
    private static final String HEADERS = "http://jabber.org/protocol/shim";

    private Letters() {}

    /**
     * A message of the type that the node says. Its id tells which node it is about, should it come
     * back.
     */
    static XmlElement.Builder to(Node node, Jid jid) {
        boolean normal = node.config().text(NodeSettings.NOTIFICATION_TYPE).equals("normal");
        return Message.builder(normal ? Message.Type.NORMAL : Message.Type.HEADLINE, jid)
                .attribute("id", node.id() + Bounce.SEPARATOR + UUID.randomUUID());
    }

    static XmlElement.Builder of(Message.Type type, Jid jid) {
        return Message.builder(type, jid).attribute("id", UUID.randomUUID());
    }

    /** Which subscriptions made a notification come (XEP-0060 §12.14, XEP-0131). */
    static XmlElement subids(List<Subscription> subscriptions) {
        XmlElement.Builder headers = XmlElement.builder("headers", HEADERS);
        for (Subscription subscription : subscriptions) {
            headers.child(
                    XmlElement.builder("header", HEADERS)
                            .attribute("name", "SubID")
                            .text(subscription.subid())
                            .build());
        }
        return headers.build();
    }
}

package org.libervia.xep.pubsub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.xml.XmlElement;

/** What is asked and answered about subscriptions and affiliations (XEP-0060 §5.6, §5.7, §6). */
public sealed interface Subscribing extends PubSub {

    /**
     * Somebody wants to be told of what happens to a node (§6.1).
     *
     * @param node the node, or null for that of the service itself
     * @param options how (§6.3), or null
     */
    record Subscribe(@Nullable String node, Jid jid, @Nullable DataForm options)
            implements Subscribing {
        @Override
        public XmlElement write() {
            XmlElement.Builder pubsub =
                    XmlElement.builder("pubsub", NAMESPACE)
                            .child(
                                    XmlElement.builder("subscribe", NAMESPACE)
                                            .attribute("node", node)
                                            .attribute("jid", jid)
                                            .build());
            return options == null
                    ? pubsub.build()
                    : pubsub.child(
                                    XmlElement.builder("options", NAMESPACE)
                                            .child(options.write())
                                            .build())
                            .build();
        }
    }

    /**
     * Somebody wants to be told no more (§6.2).
     *
     * @param node the node, or null for that of the service itself
     * @param id which of several subscriptions, or null
     */
    record Unsubscribe(@Nullable String node, Jid jid, @Nullable String id) implements Subscribing {
        @Override
        public XmlElement write() {
            return XmlElement.builder("pubsub", NAMESPACE)
                    .child(
                            XmlElement.builder("unsubscribe", NAMESPACE)
                                    .attribute("node", node)
                                    .attribute("jid", jid)
                                    .attribute("subid", id)
                                    .build())
                    .build();
        }
    }

    /** A subscription as it is now: the answer to {@link Subscribe}. */
    record Subscribed(Subscription subscription) implements Subscribing {
        @Override
        public @Nullable String node() {
            return subscription.node();
        }

        @Override
        public XmlElement write() {
            return XmlElement.builder("pubsub", NAMESPACE)
                    .child(subscription.write(NAMESPACE))
                    .build();
        }
    }

    /**
     * The question for one's own subscriptions, or they (§5.6).
     *
     * @param node to this node alone, or null
     */
    record Subscriptions(@Nullable String node, List<Subscription> subscriptions)
            implements Subscribing {
        public Subscriptions {
            subscriptions = List.copyOf(subscriptions);
        }

        @Override
        public XmlElement write() {
            return XmlElement.builder("pubsub", NAMESPACE)
                    .child(
                            XmlElement.builder("subscriptions", NAMESPACE)
                                    .attribute("node", node)
                                    .children(
                                            subscriptions.stream()
                                                    .map(s -> s.write(NAMESPACE))
                                                    .toList())
                                    .build())
                    .build();
        }
    }

    /**
     * The question for what one may do oneself, or the answer (§5.7).
     *
     * @param node with this node alone, or null
     */
    record Affiliations(@Nullable String node, List<Affiliation> affiliations)
            implements Subscribing {
        public Affiliations {
            affiliations = List.copyOf(affiliations);
        }

        @Override
        public XmlElement write() {
            return XmlElement.builder("pubsub", NAMESPACE)
                    .child(
                            XmlElement.builder("affiliations", NAMESPACE)
                                    .attribute("node", node)
                                    .children(
                                            affiliations.stream()
                                                    .map(a -> a.write(NAMESPACE))
                                                    .toList())
                                    .build())
                    .build();
        }
    }

    /** Reads what an element of this name asks; null when it is about something else. */
    static @Nullable Subscribing read(XmlElement pubsub, XmlElement what) {
        ElementReader action = ElementReader.of(what);
        String node = what.attribute("node");
        return switch (what.local()) {
            case "subscribe" ->
                    new Subscribe(
                            node,
                            action.requiredJid("jid"),
                            pubsub.child("options", NAMESPACE).flatMap(DataForm::in).orElse(null));
            case "unsubscribe" ->
                    new Unsubscribe(node, action.requiredJid("jid"), what.attribute("subid"));
            case "subscription" -> new Subscribed(Subscription.read(what));
            case "subscriptions" ->
                    new Subscriptions(node, action.each("subscription", Subscription::read));
            case "affiliations" ->
                    new Affiliations(node, action.each("affiliation", Affiliation::read));
            default -> null;
        };
    }
}

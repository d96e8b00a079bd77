package org.libervia.xep.pubsub;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What a pubsub service tells subscribers (XEP-0060 §7, §8). It counts when it comes from the
 * service, or from the account whose node it is.
 */
public sealed interface PubSubEvent extends Payload {

    String NAMESPACE = "http://jabber.org/protocol/pubsub#event";

    /** The node that this is about. */
    String node();

    /**
     * Items are new, changed, or gone.
     *
     * @param items those published
     * @param retracted the ids of those taken back
     */
    record Items(String node, List<Item> items, List<String> retracted) implements PubSubEvent {

        public Items {
            items = List.copyOf(items);
            retracted = List.copyOf(retracted);
        }

        @Override
        public XmlElement write() {
            XmlElement.Builder list =
                    XmlElement.builder("items", NAMESPACE)
                            .attribute("node", node)
                            .children(items.stream().map(item -> item.write(NAMESPACE)).toList());
            for (String id : retracted) {
                list.child(XmlElement.builder("retract", NAMESPACE).attribute("id", id).build());
            }
            return event(list);
        }
    }

    /** The node was emptied. */
    record Purged(String node) implements PubSubEvent {
        @Override
        public XmlElement write() {
            return event(XmlElement.builder("purge", NAMESPACE).attribute("node", node));
        }
    }

    /**
     * The node is gone.
     *
     * @param replacement the URI of the node that takes its place, or null
     */
    record Deleted(String node, @Nullable String replacement) implements PubSubEvent {
        @Override
        public XmlElement write() {
            XmlElement.Builder delete =
                    XmlElement.builder("delete", NAMESPACE).attribute("node", node);
            if (replacement != null) {
                delete.child(
                        XmlElement.builder("redirect", NAMESPACE)
                                .attribute("uri", replacement)
                                .build());
            }
            return event(delete);
        }
    }

    /**
     * The node was configured.
     *
     * @param configuration the configuration, or null when it is not told
     */
    record Configured(String node, @Nullable DataForm configuration) implements PubSubEvent {
        @Override
        public XmlElement write() {
            XmlElement.Builder change =
                    XmlElement.builder("configuration", NAMESPACE).attribute("node", node);
            if (configuration != null) {
                change.child(configuration.write());
            }
            return event(change);
        }
    }

    /** A subscription of ours is another now, as the node's owner wants it (§8.8.4). */
    record Subscribed(Subscription subscription) implements PubSubEvent {
        public Subscribed {
            if (subscription.node() == null) {
                throw new IllegalArgumentException("the news of a subscription name the node");
            }
        }

        @Override
        public String node() {
            return Objects.requireNonNull(subscription.node());
        }

        @Override
        public XmlElement write() {
            return XmlElement.builder("event", NAMESPACE)
                    .child(subscription.write(NAMESPACE))
                    .build();
        }
    }

    private static XmlElement event(XmlElement.Builder what) {
        return XmlElement.builder("event", NAMESPACE).child(what.build()).build();
    }

    /** The event that a message carries. */
    static Optional<PubSubEvent> in(XmlElement message) {
        return message.child("event", NAMESPACE).map(PubSubEvent::read);
    }

    /**
     * Reads {@code <event/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when it is another kind of event, or names
     *     no node
     */
    static PubSubEvent read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "event", NAMESPACE);
        XmlElement what =
                element.elements()
                        .filter(child -> child.namespace().equals(NAMESPACE))
                        .findFirst()
                        .orElseThrow(() -> reader.invalid("nothing is in it"));
        ElementReader parts = ElementReader.of(what);
        return switch (what.local()) {
            case "items" ->
                    new Items(
                            parts.required("node"),
                            parts.each("item", Item::read),
                            parts.each("retract", id -> ElementReader.of(id).required("id")));
            case "purge" -> new Purged(parts.required("node"));
            case "delete" ->
                    new Deleted(
                            parts.required("node"),
                            what.child("redirect", NAMESPACE)
                                    .map(redirect -> redirect.attribute("uri"))
                                    .orElse(null));
            case "configuration" ->
                    new Configured(parts.required("node"), DataForm.in(what).orElse(null));
            case "subscription" -> {
                parts.required("node");
                yield new Subscribed(Subscription.read(what));
            }
            default -> throw reader.invalid("<" + what.local() + "/> is not known in it");
        };
    }
}

package org.libervia.xep.pubsub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.orderby.Order;
import org.libervia.xep.rsm.ResultSet;
import org.libervia.xmpp.xml.XmlElement;

/** What is asked of a pubsub service, and what it answers (XEP-0060 §5 to §7, §8.1). */
public sealed interface PubSub extends Payload
        permits PubSub.Items, PubSub.Publish, PubSub.Retract, PubSub.Create, Subscribing {

    String NAMESPACE = "http://jabber.org/protocol/pubsub";

    /** The {@code FORM_TYPE} of the options of {@link Publish}. */
    String PUBLISH_OPTIONS = NAMESPACE + "#publish-options";

    /** The node that this is about, or null when it is about none, or about one without a name. */
    @Nullable String node();

    /**
     * A question for items, or the items (§6.5).
     *
     * @param max how many of the newest are wanted, or null
     * @param subscription the id of the subscription that entitles to them, or null
     * @param items the items; those that are wanted have only an id; none for all
     * @param page which page is asked for, or came, or null
     * @param order what they are to be in order by (XEP-0413), the most important first
     */
    record Items(
            String node,
            @Nullable Long max,
            @Nullable String subscription,
            List<Item> items,
            @Nullable ResultSet page,
            List<Order> order)
            implements PubSub {

        public Items {
            items = List.copyOf(items);
            order = List.copyOf(order);
        }

        /** A question or an answer without more. */
        public Items(String node, @Nullable Long max, List<Item> items) {
            this(node, max, null, items, null, List.of());
        }

        @Override
        public XmlElement write() {
            XmlElement.Builder pubsub =
                    XmlElement.builder("pubsub", NAMESPACE)
                            .child(
                                    XmlElement.builder("items", NAMESPACE)
                                            .attribute("node", node)
                                            .attribute("max_items", max)
                                            .attribute("subid", subscription)
                                            .children(written(items))
                                            .build());
            pubsub.children(order.stream().map(Order::write).toList());
            return page == null ? pubsub.build() : pubsub.child(page.write()).build();
        }
    }

    /**
     * Items to publish, or that were published (§7.1).
     *
     * @param options what the node must be like ({@link #PUBLISH_OPTIONS}), or null
     */
    record Publish(String node, List<Item> items, @Nullable DataForm options) implements PubSub {

        public Publish {
            items = List.copyOf(items);
        }

        @Override
        public XmlElement write() {
            XmlElement.Builder pubsub =
                    XmlElement.builder("pubsub", NAMESPACE)
                            .child(
                                    XmlElement.builder("publish", NAMESPACE)
                                            .attribute("node", node)
                                            .children(written(items))
                                            .build());
            return options == null
                    ? pubsub.build()
                    : pubsub.child(
                                    XmlElement.builder("publish-options", NAMESPACE)
                                            .child(options.write())
                                            .build())
                            .build();
        }
    }

    /**
     * Items to take back (§7.2).
     *
     * @param announced whether subscribers are to be told, or null for the node's default
     */
    record Retract(String node, List<Item> items, @Nullable Boolean announced) implements PubSub {

        public Retract {
            items = List.copyOf(items);
        }

        @Override
        public XmlElement write() {
            return XmlElement.builder("pubsub", NAMESPACE)
                    .child(
                            XmlElement.builder("retract", NAMESPACE)
                                    .attribute("node", node)
                                    .attribute("notify", announced)
                                    .children(written(items))
                                    .build())
                    .build();
        }
    }

    /**
     * A node to make, or that was made (§8.1).
     *
     * @param node its name, or null when the service is to choose one
     * @param configuration how it is to be set up ({@link PubSubOwner#CONFIGURATION}), or null
     */
    record Create(@Nullable String node, @Nullable DataForm configuration) implements PubSub {
        @Override
        public XmlElement write() {
            XmlElement.Builder pubsub =
                    XmlElement.builder("pubsub", NAMESPACE)
                            .child(
                                    XmlElement.builder("create", NAMESPACE)
                                            .attribute("node", node)
                                            .build());
            return configuration == null
                    ? pubsub.build()
                    : pubsub.child(
                                    XmlElement.builder("configure", NAMESPACE)
                                            .child(configuration.write())
                                            .build())
                            .build();
        }
    }

    private static List<XmlElement> written(List<Item> items) {
        return items.stream().map(item -> item.write(NAMESPACE)).toList();
    }

    /** The question for the newest items of a node, or for all when {@code max} is null. */
    static PubSub items(NodeName node, @Nullable Long max) {
        return new Items(node.value(), max, List.of());
    }

    /** The question for one item. */
    static PubSub item(NodeName node, ItemId id) {
        return new Items(node.value(), null, List.of(Item.named(id.value())));
    }

    /** One item to publish. */
    static PubSub publish(NodeName node, Item item, @Nullable DataForm options) {
        return new Publish(node.value(), List.of(item), options);
    }

    /**
     * Reads {@code <pubsub/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when it is about something else, or names no
     *     node where one is needed
     */
    static PubSub read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "pubsub", NAMESPACE);
        for (XmlElement child : element.elements().toList()) {
            ElementReader action = ElementReader.of(child);
            List<Item> items = action.each("item", Item::read);
            switch (child.namespace().equals(NAMESPACE) ? child.local() : "") {
                case "items" -> {
                    return new Items(
                            action.required("node"),
                            action.number("max_items"),
                            child.attribute("subid"),
                            items,
                            element.child("set", ResultSet.NAMESPACE)
                                    .map(ResultSet::read)
                                    .orElse(null),
                            Order.all(element));
                }
                case "publish" -> {
                    return new Publish(
                            action.required("node"),
                            items,
                            element.child("publish-options", NAMESPACE)
                                    .flatMap(DataForm::in)
                                    .orElse(null));
                }
                case "retract" -> {
                    Boolean announced =
                            child.attribute("notify") == null ? null : action.flag("notify", false);
                    return new Retract(action.required("node"), items, announced);
                }
                case "create" -> {
                    return new Create(
                            child.attribute("node"),
                            element.child("configure", NAMESPACE)
                                    .flatMap(DataForm::in)
                                    .orElse(null));
                }
                case "" -> {}
                default -> {
                    PubSub subscribing = Subscribing.read(element, child);
                    if (subscribing != null) {
                        return subscribing;
                    }
                }
            }
        }
        throw reader.invalid("what it asks for is not known");
    }
}

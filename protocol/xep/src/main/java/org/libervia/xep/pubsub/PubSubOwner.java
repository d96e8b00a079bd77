package org.libervia.xep.pubsub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.xml.XmlElement;

/** What the owner of a node asks of a pubsub service, and what it answers (XEP-0060 §8). */
public sealed interface PubSubOwner extends Payload {

    String NAMESPACE = "http://jabber.org/protocol/pubsub#owner";

    /** The {@code FORM_TYPE} of how nodes are set up. */
    String CONFIGURATION = "http://jabber.org/protocol/pubsub#node_config";

    /**
     * How a node is set up, or is to be (§8.2).
     *
     * @param node the node, or null when the service leaves it out in an answer
     * @param form the form, or null in a question
     */
    record Configure(@Nullable String node, @Nullable DataForm form) implements PubSubOwner {
        @Override
        public XmlElement write() {
            return owner(withForm("configure", form).attribute("node", node));
        }
    }

    /**
     * How new nodes are set up (§8.3).
     *
     * @param form the form, or null in a question
     */
    record Defaults(@Nullable DataForm form) implements PubSubOwner {
        @Override
        public XmlElement write() {
            return owner(withForm("default", form));
        }
    }

    /**
     * A node is to be deleted (§8.4).
     *
     * @param replacement the URI of the node that takes its place, or null
     */
    record Delete(String node, @Nullable String replacement) implements PubSubOwner {
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
            return owner(delete);
        }
    }

    /** A node is to be emptied (§8.5). */
    record Purge(String node) implements PubSubOwner {
        @Override
        public XmlElement write() {
            return owner(XmlElement.builder("purge", NAMESPACE).attribute("node", node));
        }
    }

    /** Who is subscribed, or is to be (§8.8). */
    record Subscriptions(String node, List<Subscription> subscriptions) implements PubSubOwner {
        public Subscriptions {
            subscriptions = List.copyOf(subscriptions);
        }

        @Override
        public XmlElement write() {
            return owner(
                    XmlElement.builder("subscriptions", NAMESPACE)
                            .attribute("node", node)
                            .children(
                                    subscriptions.stream().map(s -> s.write(NAMESPACE)).toList()));
        }
    }

    /** Who may do what, or is to (§8.9). */
    record Affiliations(String node, List<Affiliation> affiliations) implements PubSubOwner {
        public Affiliations {
            affiliations = List.copyOf(affiliations);
        }

        @Override
        public XmlElement write() {
            return owner(
                    XmlElement.builder("affiliations", NAMESPACE)
                            .attribute("node", node)
                            .children(affiliations.stream().map(a -> a.write(NAMESPACE)).toList()));
        }
    }

    private static XmlElement.Builder withForm(String local, @Nullable DataForm form) {
        XmlElement.Builder action = XmlElement.builder(local, NAMESPACE);
        return form == null ? action : action.child(form.write());
    }

    private static XmlElement owner(XmlElement.Builder action) {
        return XmlElement.builder("pubsub", NAMESPACE).child(action.build()).build();
    }

    /**
     * Reads {@code <pubsub/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when it is about something else, or names no
     *     node where one is needed
     */
    static PubSubOwner read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "pubsub", NAMESPACE);
        XmlElement what =
                element.elements()
                        .filter(child -> child.namespace().equals(NAMESPACE))
                        .findFirst()
                        .orElseThrow(() -> reader.invalid("nothing is in it"));
        ElementReader action = ElementReader.of(what);
        DataForm form = DataForm.in(what).orElse(null);
        return switch (what.local()) {
            case "configure" -> new Configure(what.attribute("node"), form);
            case "default" -> new Defaults(form);
            case "delete" ->
                    new Delete(
                            action.required("node"),
                            what.child("redirect", NAMESPACE)
                                    .map(redirect -> redirect.attribute("uri"))
                                    .orElse(null));
            case "purge" -> new Purge(action.required("node"));
            case "subscriptions" ->
                    new Subscriptions(
                            action.required("node"),
                            action.each("subscription", Subscription::read));
            case "affiliations" ->
                    new Affiliations(
                            action.required("node"), action.each("affiliation", Affiliation::read));
            default -> throw reader.invalid("<" + what.local() + "/> is not known in it");
        };
    }
}

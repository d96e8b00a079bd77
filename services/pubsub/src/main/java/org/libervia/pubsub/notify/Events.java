package org.libervia.pubsub.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.owner.Approve;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.ItemElement;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.xml.XmlElement;

/** Writes what subscribers are told (XEP-0060 §7 and §8). */
public final class Events {
    public static final String NAMESPACE = "http://jabber.org/protocol/pubsub#event";

    private Events() {}

    private static XmlElement event(XmlElement what) {
        return XmlElement.builder("event", NAMESPACE).child(what).build();
    }

    /** Items that are new, with payloads where the node delivers them. */
    public static XmlElement published(Node node, List<StoredItem> items) {
        boolean payloads = node.config().is(NodeSettings.DELIVER_PAYLOADS);
        return event(
                XmlElement.builder("items", NAMESPACE)
                        .attribute("node", node.name())
                        .children(
                                items.stream()
                                        .map(item ->
                                                ItemElement.of(node, item, NAMESPACE, payloads))
                                        .toList())
                        .build());
    }

    static XmlElement retracted(Node node, List<StoredItem> items) {
        XmlElement.Builder list =
                XmlElement.builder("items", NAMESPACE).attribute("node", node.name());
        for (StoredItem item : items) {
            list.child(
                    XmlElement.builder("retract", NAMESPACE).attribute("id", item.name()).build());
        }
        return event(list.build());
    }

    /** Children of {@code <items/>} that were written before. */
    static XmlElement items(Node node, List<XmlElement> contents) {
        return event(
                XmlElement.builder("items", NAMESPACE)
                        .attribute("node", node.name())
                        .children(contents)
                        .build());
    }

    static XmlElement purged(Node node) {
        return event(XmlElement.builder("purge", NAMESPACE).attribute("node", node.name()).build());
    }

    static XmlElement configured(Node node) {
        XmlElement.Builder change =
                XmlElement.builder("configuration", NAMESPACE).attribute("node", node.name());
        if (node.config().is(NodeSettings.DELIVER_PAYLOADS)) {
            change.child(node.config().result().write());
        }
        return event(change.build());
    }

    /** What is otherwise than before in the meta-data (XEP-0497 §3.2.2). */
    static XmlElement metaData(Node node, NodeConfig before) {
        return event(
                XmlElement.builder("configuration", NAMESPACE)
                        .attribute("node", node.name())
                        .child(
                                DataForm.of(
                                                FormType.RESULT,
                                                Answers.PUBSUB + "#meta-data",
                                                node.config().changes(before))
                                        .write())
                        .build());
    }

    static XmlElement deleted(Node node, @Nullable String uri) {
        XmlElement.Builder delete =
                XmlElement.builder("delete", NAMESPACE).attribute("node", node.name());
        if (uri != null) {
            delete.child(XmlElement.builder("redirect", NAMESPACE).attribute("uri", uri).build());
        }
        return event(delete.build());
    }

    static XmlElement subscription(Announcement.SubscriptionChanged change) {
        return event(
                XmlElement.builder("subscription", NAMESPACE)
                        .attribute("node", change.node().name())
                        .attribute("jid", change.subscriber())
                        .attribute("subscription", change.state().text())
                        .attribute("subid", change.subid())
                        .build());
    }

    static XmlElement affiliation(Announcement.AffiliationChanged change) {
        String pubsub = Answers.PUBSUB;
        return XmlElement.builder("pubsub", pubsub)
                .child(
                        XmlElement.builder("affiliations", pubsub)
                                .attribute("node", change.node().name())
                                .child(
                                        XmlElement.builder("affiliation", pubsub)
                                                .attribute("jid", change.entity())
                                                .attribute(
                                                        "affiliation", change.affiliation().text())
                                                .build())
                                .build())
                .build();
    }

    /** The form in which an owner is asked (§8.6). */
    public static XmlElement approval(Node node, Subscription waiting) {
        DataForm form =
                DataForm.of(
                        FormType.FORM,
                        Approve.FORM_TYPE,
                        List.of(
                                field(
                                        "pubsub#node",
                                        FieldType.TEXT_SINGLE,
                                        "Node ID",
                                        Approve.name(node.address())),
                                field(
                                        "pubsub#subscriber_jid",
                                        FieldType.JID_SINGLE,
                                        "Subscriber Address",
                                        waiting.jid().toString()),
                                field(
                                        "pubsub#subid",
                                        FieldType.TEXT_SINGLE,
                                        "Subscription ID",
                                        waiting.subid()),
                                field(
                                        "pubsub#allow",
                                        FieldType.BOOLEAN,
                                        "Allow this JID to subscribe to this pubsub node?",
                                        "false")));
        return new DataForm(
                        form.type(),
                        "PubSub subscriber request",
                        List.of(
                                "To approve this entity's subscription request, click the OK button. To deny the request,"
                                        + " click the cancel button."),
                        form.fields(),
                        List.of(),
                        List.of(),
                        List.of())
                .write();
    }

    private static FormField field(String var, FieldType type, String label, String value) {
        return new FormField(
                var, type, label, null, false, List.of(value), List.of(), null, null, List.of());
    }
}

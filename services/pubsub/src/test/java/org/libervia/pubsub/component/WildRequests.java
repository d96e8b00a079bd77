package org.libervia.pubsub.component;

import java.util.List;
import java.util.Random;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlNode;
import org.libervia.xmpp.xml.XmlText;

/** Makes up requests of all kinds, and spoils those that were good; the same for the same seed. */
final class WildRequests {
    static final List<String> NODES =
            List.of("n", "m", "auth", "white", "bell", "one", "urn:xmpp:pps:subscribers:0/n");
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final String FORMS = "jabber:x:data";
    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "max",
                    "9999999999999999999",
                    "1e9",
                    "true",
                    "presence",
                    "a@b@c",
                    "@",
                    "a@b/c/d@e",
                    "ａ@example.org",
                    "x@" + "y".repeat(1100),
                    "\u0085\u2028\u200b\u202e",
                    "\ufdd0\ufffd",
                    "\ud83d\udca5\ud83f\udffe",
                    "\ta\nb\r",
                    "%",
                    "'; DROP TABLE pubsub_node; --",
                    "x".repeat(3_000),
                    "\"",
                    "\\",
                    "*",
                    "a=b\nc=:d",
                    ":node",
                    "{{}}",
                    "NEAR(",
                    "\" OR a*",
                    "2026-13-45T99:99:99Z",
                    "-999999999-01-01T00:00:00Z",
                    "9999-12-31T23:59:59Z");
    private static final List<String> PEOPLE =
            List.of(
                    "romeo@example.org",
                    "romeo@example.org/orchard",
                    "juliet@example.org",
                    "juliet@example.org/balcony",
                    "admin@example.org",
                    "example.org");
    private static final List<String> ACTIONS =
            List.of(
                    "create",
                    "publish",
                    "retract",
                    "subscribe",
                    "unsubscribe",
                    "options",
                    "default",
                    "items",
                    "subscriptions",
                    "affiliations",
                    "configure",
                    "delete",
                    "purge",
                    "unheard-of");
    private static final List<String> FIELDS =
            List.of(
                    "FORM_TYPE",
                    "pubsub#access_model",
                    "pubsub#allow",
                    "pubsub#contact",
                    "pubsub#deliver",
                    "pubsub#deliver_payloads",
                    "pubsub#digest",
                    "pubsub#digest_frequency",
                    "pubsub#expire",
                    "pubsub#fts_language",
                    "pubsub#item_expire",
                    "pubsub#itemreply",
                    "pubsub#max_items",
                    "pubsub#max_payload_size",
                    "pubsub#node",
                    "pubsub#node_type",
                    "pubsub#notification_type",
                    "pubsub#persist_items",
                    "pubsub#publish_model",
                    "pubsub#publish_node_full",
                    "pubsub#roster_groups_allowed",
                    "pubsub#send_last_published_item",
                    "pubsub#serial_ids",
                    "pubsub#show-values",
                    "pubsub#subscription_type",
                    "pubsub#title",
                    "pubsub#type",
                    "{urn:xmpp:pps:0}public",
                    "{urn:xmpp:pubsub-relationships:0}parent",
                    "{urn:xmpp:pubsub-relationships:0}link",
                    "{urn:xmpp:pubsub-ext-sub:0}type",
                    "{urn:xmpp:pubsub-ext-sub:0}depth",
                    "{urn:xmpp:fulltext:0}fulltext",
                    "with",
                    "start",
                    "end",
                    "ids",
                    "before-id",
                    "after-id",
                    "included-types",
                    "x-unknown");
    private static final List<String> FORM_TYPES =
            List.of(
                    PUBSUB + "#node_config",
                    PUBSUB + "#publish-options",
                    PUBSUB + "#subscribe_options",
                    PUBSUB + "#subscribe_authorization",
                    PUBSUB + "#item-config",
                    "urn:xmpp:mam:2",
                    "urn:xmpp:pubsub-filter:0");
    private static final List<String> VALUES =
            List.of("open", "authorize", "whitelist", "roster", "1", "0", "publishers", "a", "max");

    private final Random random;

    WildRequests(Random random) {
        this.random = random;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private String node() {
        return once(6) ? any(ODD) : any(NODES);
    }

    private String value() {
        return once(2) ? any(ODD) : any(VALUES);
    }

    /** A payload of whatever kind. */
    XmlElement payload() {
        return switch (random.nextInt(8)) {
            case 0 -> query("urn:xmpp:mam:2");
            case 1 -> query("http://jabber.org/protocol/disco#" + (once(2) ? "info" : "items"));
            case 2 -> command();
            case 3 -> admin();
            default -> pubsub(once(3) ? PUBSUB + "#owner" : PUBSUB);
        };
    }

    private XmlElement pubsub(String namespace) {
        XmlElement.Builder pubsub = XmlElement.builder("pubsub", namespace);
        for (int i = random.nextInt(3); i >= 0; i--) {
            pubsub.child(action(any(ACTIONS), once(20) ? "urn:example:other" : namespace));
        }
        if (once(3)) {
            pubsub.child(
                    XmlElement.builder(
                                    any(List.of("options", "configure", "publish-options")),
                                    namespace)
                            .attribute("node", once(6) ? node() : null)
                            .child(form())
                            .build());
        }
        return beside(pubsub).build();
    }

    private XmlElement action(String name, String namespace) {
        XmlElement.Builder action = XmlElement.builder(name, namespace);
        attribute(action, "node", node(), 10);
        attribute(action, "jid", once(8) ? any(ODD) : any(PEOPLE), 4);
        attribute(action, "subid", value(), 1);
        attribute(action, "max_items", value(), 1);
        attribute(action, "notify", value(), 1);
        attribute(action, "type", once(2) ? "collection" : value(), 1);
        for (int i = random.nextInt(4); i > 0; i--) {
            action.child(part(namespace));
        }
        return action.build();
    }

    private void attribute(XmlElement.Builder element, String name, String value, int chance) {
        if (random.nextInt(12) < chance) {
            element.attribute(name, value);
        }
    }

    private XmlElement part(String namespace) {
        return switch (random.nextInt(7)) {
            case 0 -> form();
            case 1 ->
                    XmlElement.builder("affiliation", namespace)
                            .attribute("jid", once(4) ? any(ODD) : any(PEOPLE))
                            .attribute("affiliation", once(3) ? value() : "member")
                            .build();
            case 2 ->
                    XmlElement.builder("subscription", namespace)
                            .attribute("jid", once(4) ? any(ODD) : any(PEOPLE))
                            .attribute("subscription", once(3) ? value() : "subscribed")
                            .build();
            case 3 -> XmlElement.builder("redirect", namespace).attribute("uri", value()).build();
            default -> item(namespace);
        };
    }

    private XmlElement item(String namespace) {
        XmlElement.Builder item = XmlElement.builder("item", namespace);
        attribute(item, "id", once(3) ? any(ODD) : any(VALUES), 9);
        attribute(item, "publisher", any(ODD), 1);
        if (once(8)) {
            item.text(any(ODD));
        }
        if (!once(5)) {
            item.child(content());
        }
        if (once(8)) {
            item.child(form());
        }
        return item.build();
    }

    private XmlElement content() {
        XmlElement content =
                XmlElement.builder(
                                "entry", once(2) ? "http://www.w3.org/2005/Atom" : "urn:example:t")
                        .attribute("y", any(ODD))
                        .child(XmlElement.ofText("title", "http://www.w3.org/2005/Atom", any(ODD)))
                        .text(once(30) ? "big ".repeat(80_000) : any(ODD))
                        .build();
        for (int depth = once(10) ? 60 : random.nextInt(4); depth > 0; depth--) {
            content = XmlElement.builder("d" + depth, "urn:example:deep").child(content).build();
        }
        return content;
    }

    private XmlElement form() {
        XmlElement.Builder form =
                XmlElement.builder("x", FORMS).attribute("type", once(6) ? value() : "submit");
        if (!once(5)) {
            form.child(field("FORM_TYPE", any(FORM_TYPES)));
        }
        for (int i = once(40) ? 500 : random.nextInt(5); i > 0; i--) {
            XmlElement field = field(any(FIELDS), value());
            form.child(once(10) ? field.withChild(field) : field);
        }
        return form.build();
    }

    private XmlElement field(String var, String value) {
        XmlElement.Builder field = XmlElement.builder("field", FORMS).attribute("var", var);
        attribute(field, "type", value(), 2);
        for (int i = once(8) ? random.nextInt(30) : 1; i > 0; i--) {
            field.child(XmlElement.ofText("value", FORMS, value));
        }
        return field.build();
    }

    /** Pages, orders and filters. */
    private XmlElement.Builder beside(XmlElement.Builder parent) {
        if (once(4)) {
            String rsm = "http://jabber.org/protocol/rsm";
            XmlElement.Builder set = XmlElement.builder("set", rsm);
            for (int i = random.nextInt(4); i > 0; i--) {
                set.child(
                        XmlElement.ofText(
                                any(List.of("max", "after", "before", "index", "first")),
                                rsm,
                                value()));
            }
            parent.child(set.build());
        }
        if (once(6)) {
            parent.child(
                    XmlElement.builder("order", "urn:xmpp:order-by:" + random.nextInt(3))
                            .attribute("by", once(2) ? "creation" : value())
                            .attribute("desc", value())
                            .build());
        }
        if (once(10)) {
            parent.child(
                    XmlElement.builder("filter", "urn:xmpp:pubsub-filter:0").child(form()).build());
        }
        return parent;
    }

    private XmlElement query(String namespace) {
        XmlElement.Builder query = XmlElement.builder("query", namespace);
        attribute(query, "node", node(), 10);
        attribute(query, "queryid", value(), 4);
        if (once(2)) {
            query.child(form());
        }
        return beside(query).build();
    }

    private XmlElement command() {
        return XmlElement.builder("command", "http://jabber.org/protocol/commands")
                .attribute("node", once(3) ? value() : PUBSUB + "#get-pending")
                .attribute("action", once(2) ? "execute" : value())
                .attribute("sessionid", once(2) ? value() : null)
                .child(form())
                .build();
    }

    private XmlElement admin() {
        return XmlElement.builder("admin", "https://salut-a-toi.org/spec/pubsub_admin:0")
                .child(pubsub(PUBSUB))
                .build();
    }

    /** A good request with something wrong. */
    XmlElement spoilt(XmlElement element) {
        XmlElement.Builder changed = XmlElement.builder(element.local(), element.namespace());
        element.attributes()
                .forEach((name, value) -> {
                    int chance = random.nextInt(12);
                    if (chance > 0) {
                        changed.attribute(name, chance == 1 ? any(ODD) : value);
                    }
                });
        for (XmlNode node : element.children()) {
            int chance = random.nextInt(14);
            if (chance == 0) {
                continue;
            }
            switch (node) {
                case XmlText(String text) -> changed.text(chance == 1 ? any(ODD) : text);
                case XmlElement child -> {
                    changed.child(spoilt(child));
                    if (chance == 1) {
                        changed.child(child);
                    }
                }
            }
        }
        return changed.build();
    }
}

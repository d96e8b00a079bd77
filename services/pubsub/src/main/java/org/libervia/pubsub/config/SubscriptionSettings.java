package org.libervia.pubsub.config;

import java.util.List;
import org.libervia.xep.dataforms.FieldType;

/** The settings of a subscription (XEP-0060 §16.4.2). */
public final class SubscriptionSettings {
    public static final Setting DELIVER =
            Setting.flag("deliver", true, "Whether to receive notifications");
    public static final Setting DIGEST =
            Setting.flag("digest", false, "Whether to receive several notifications as one");
    public static final Setting DIGEST_FREQUENCY =
            new Setting(
                    "pubsub#digest_frequency",
                    FieldType.TEXT_SINGLE,
                    "The minimum number of milliseconds between two digests",
                    List.of("86400000"),
                    List.of(),
                    ValueKind.COUNT);
    public static final Setting EXPIRE =
            Setting.of(
                    "pubsub#expire",
                    FieldType.TEXT_SINGLE,
                    "The date and time at which the subscription ends, or “presence”",
                    ValueKind.LEASE);
    public static final Setting INCLUDE_BODY =
            Setting.flag("include_body", false, "Whether to receive a message body as well");
    public static final Setting SHOW_VALUES =
            new Setting(
                    "pubsub#show-values",
                    FieldType.LIST_MULTI,
                    "The presence states in which to receive notifications",
                    List.of(),
                    List.of("away", "chat", "dnd", "online", "xa"),
                    ValueKind.TEXT);
    public static final Setting TYPE =
            Setting.choice(
                    "subscription_type", "items", "What to be notified of", "items", "nodes");
    public static final Setting DEPTH =
            Setting.choice("subscription_depth", "1", "How deep to be notified of", "1", "all");

    /** Whether others may know (XEP-0465); set by earlier versions as an option. */
    public static final Setting PUBLIC =
            new Setting(
                    "{urn:xmpp:pps:0}public",
                    FieldType.BOOLEAN,
                    "Whether others may know of the subscription",
                    List.of("false"),
                    List.of(),
                    ValueKind.FLAG);

    /** What the subscription is for (XEP-0497). */
    public static final Setting REACH_TYPE =
            new Setting(
                    "{urn:xmpp:pubsub-ext-sub:0}type",
                    FieldType.LIST_MULTI,
                    "What to be notified of: items, changes of meta-data, items of linking nodes",
                    List.of(Reach.ITEMS),
                    List.of(Reach.ITEMS, Reach.META_DATA, Reach.LINKED),
                    ValueKind.TEXT);

    /** How many levels of children it is for (XEP-0497). */
    public static final Setting REACH_DEPTH =
            new Setting(
                    "{urn:xmpp:pubsub-ext-sub:0}depth",
                    FieldType.TEXT_SINGLE,
                    "How many levels of children to be notified of; below 0 for all",
                    List.of("0"),
                    List.of(),
                    ValueKind.NUMBER);

    static final List<Setting> ALL =
            List.of(
                    DELIVER,
                    DIGEST,
                    DIGEST_FREQUENCY,
                    EXPIRE,
                    INCLUDE_BODY,
                    SHOW_VALUES,
                    TYPE,
                    DEPTH,
                    PUBLIC,
                    REACH_TYPE,
                    REACH_DEPTH);

    private SubscriptionSettings() {}
}

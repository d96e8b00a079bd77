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
                    PUBLIC);

    private SubscriptionSettings() {}
}

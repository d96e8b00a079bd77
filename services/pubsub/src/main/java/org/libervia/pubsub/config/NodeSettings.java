package org.libervia.pubsub.config;

import java.util.List;
import java.util.stream.Stream;
import org.libervia.xep.caching.CachingHints;
import org.libervia.xep.dataforms.FieldType;

/** The settings of a node (XEP-0060 §16.4.4, and those of this service). */
public final class NodeSettings {
    public static final Setting ACCESS_MODEL =
            Setting.choice(
                    "access_model",
                    "open",
                    "Who may subscribe and retrieve items",
                    Stream.of(AccessModel.values()).map(AccessModel::text).toArray(String[]::new));

    /** XEP-0460 §9. */
    public static final Setting ALWAYS_NOTIFY =
            Setting.hint(
                    CachingHints.ALWAYS_NOTIFY,
                    "Whether to notify subscribers of each change, whatever who makes it wants");

    /** XEP-0460 §11. */
    public static final Setting ALLOWED_FOR_SUGGESTIONS =
            Setting.hint(
                    CachingHints.ALLOWED_FOR_SUGGESTIONS,
                    "Whether the node may be suggested to people at random");

    /** XEP-0460 §12. */
    public static final Setting PURGE_KEEP_LAST_ITEM =
            Setting.hint(
                    CachingHints.PURGE_KEEP_LAST_ITEM,
                    "Whether the last item stays when the node is purged");

    /** An extension of this service; when it isn't set, XEP-0470 §4.3: as the node itself. */
    public static final Setting ATTACHMENTS_PUBLISH_MODEL =
            Setting.choice(
                    "attachments_publish_model",
                    "",
                    "Who may attach to items, if not those who may publish them",
                    "publishers",
                    "subscribers",
                    "open");

    public static final Setting BODY_XSLT =
            Setting.text("body_xslt", "The URL of an XSL transformation of payloads to a body");
    public static final Setting CONTACT =
            Setting.several(
                    "contact",
                    FieldType.JID_MULTI,
                    "The JIDs of those to contact with questions",
                    ValueKind.JID);
    public static final Setting DATAFORM_XSLT =
            Setting.text(
                    "dataform_xslt", "The URL of an XSL transformation of payloads to data forms");
    public static final Setting DELIVER_NOTIFICATIONS =
            Setting.flag("deliver_notifications", true, "Whether to deliver event notifications");
    public static final Setting DELIVER_PAYLOADS =
            Setting.flag(
                    "deliver_payloads",
                    true,
                    "Whether to deliver payloads with event notifications");
    public static final Setting DESCRIPTION =
            Setting.text("description", "A description of the node");
    public static final Setting ITEM_EXPIRE =
            Setting.limit("item_expire", "Number of seconds after which items are removed, or max");
    public static final Setting ITEM_REPLY =
            Setting.choice(
                    "itemreply",
                    "",
                    "Whether owners or publisher should receive replies to items",
                    "owner",
                    "publisher",
                    "none");
    public static final Setting LANGUAGE =
            Setting.text("language", "The default language of the node");
    public static final Setting MAX_ITEMS =
            Setting.limit("max_items", "The maximum number of items to persist, or max");
    public static final Setting MAX_PAYLOAD_SIZE =
            Setting.limit("max_payload_size", "The maximum payload size in bytes, or max");
    public static final Setting NODE_TYPE =
            Setting.choice("node_type", "leaf", "Whether the node is a leaf", "leaf");
    public static final Setting NOTIFICATION_TYPE =
            Setting.choice(
                    "notification_type",
                    "headline",
                    "The type of messages that notify",
                    "normal",
                    "headline");
    public static final Setting NOTIFY_CONFIG =
            Setting.flag(
                    "notify_config",
                    false,
                    "Whether to notify subscribers when the node configuration changes");
    public static final Setting NOTIFY_DELETE =
            Setting.flag(
                    "notify_delete",
                    true,
                    "Whether to notify subscribers when the node is deleted");
    public static final Setting NOTIFY_RETRACT =
            Setting.flag(
                    "notify_retract",
                    true,
                    "Whether to notify subscribers when items are removed from the node");
    public static final Setting NOTIFY_SUB =
            Setting.flag(
                    "notify_sub",
                    false,
                    "Whether to notify owners about new subscribers and unsubscribes");
    public static final Setting PERSIST_ITEMS =
            Setting.flag("persist_items", true, "Whether to persist items to storage");
    public static final Setting PRESENCE_BASED_DELIVERY =
            Setting.flag(
                    "presence_based_delivery",
                    false,
                    "Whether to deliver notifications to available users only");
    public static final Setting PUBLISH_MODEL =
            Setting.choice(
                    "publish_model",
                    "publishers",
                    "The publisher model",
                    "publishers",
                    "subscribers",
                    "open");
    public static final Setting PUBLISH_NODE_FULL =
            Setting.choice(
                    "publish_node_full",
                    "retract-oldest",
                    "What happens when publishing on a full node",
                    "retract-oldest",
                    "discard-oldest",
                    "reject");
    public static final Setting PURGE_OFFLINE =
            Setting.flag(
                    "purge_offline",
                    false,
                    "Whether to purge all items when the relevant publisher goes offline");
    public static final Setting ROSTER_GROUPS =
            Setting.several(
                    "roster_groups_allowed",
                    FieldType.LIST_MULTI,
                    "The roster groups allowed to subscribe and retrieve items",
                    ValueKind.TEXT);
    public static final Setting SEND_LAST =
            Setting.choice(
                    "send_last_published_item",
                    "on_sub",
                    "When to send the last published item",
                    "never",
                    "on_sub",
                    "on_sub_and_presence");
    public static final Setting TEMPSUB =
            Setting.flag(
                    "tempsub",
                    false,
                    "Whether to make all subscriptions temporary, based on subscriber presence");
    public static final Setting SUBSCRIBE =
            Setting.flag("subscribe", true, "Whether to allow subscriptions");
    public static final Setting TITLE = Setting.text("title", "A friendly name for the node");
    public static final Setting TYPE =
            Setting.text("type", "The semantic type of the node's data, usually a namespace");
    public static final Setting OVERWRITE_POLICY =
            Setting.choice(
                    "overwrite_policy",
                    "original_publisher",
                    "Who may overwrite an item",
                    "original_publisher",
                    "any_publisher");
    public static final Setting SERIAL_IDS =
            Setting.flag("serial_ids", false, "Whether ids given by the service count up");
    public static final Setting CONSISTENT_PUBLISHER =
            Setting.flag(
                    "consistent_publisher",
                    false,
                    "Whether an item keeps its publisher when an owner overwrites it");

    public static final Setting FTS_LANGUAGE =
            Setting.choice(
                    "fts_language",
                    "generic",
                    "The language in which items are searched",
                    "generic",
                    "arabic",
                    "armenian",
                    "basque",
                    "catalan",
                    "danish",
                    "dutch",
                    "english",
                    "finnish",
                    "french",
                    "german",
                    "greek",
                    "hindi",
                    "hungarian",
                    "indonesian",
                    "irish",
                    "italian",
                    "lithuanian",
                    "nepali",
                    "norwegian",
                    "portuguese",
                    "romanian",
                    "russian",
                    "serbian",
                    "spanish",
                    "swedish",
                    "tamil",
                    "turkish",
                    "yiddish");

    /** The node that this one links (XEP-0496). */
    public static final Setting LINK =
            Setting.of(
                    "{urn:xmpp:pubsub-relationships:0}link",
                    FieldType.TEXT_SINGLE,
                    "The node that this one extends, and goes with",
                    ValueKind.TEXT);

    /** The node that this one is a child of (XEP-0496). */
    public static final Setting PARENT =
            Setting.of(
                    "{urn:xmpp:pubsub-relationships:0}parent",
                    FieldType.TEXT_SINGLE,
                    "The node that this one is below, and goes with",
                    ValueKind.TEXT);

    /** All of them, in the order of forms. */
    static final List<Setting> ALL =
            List.of(
                    TITLE,
                    DESCRIPTION,
                    TYPE,
                    LANGUAGE,
                    CONTACT,
                    ACCESS_MODEL,
                    ROSTER_GROUPS,
                    PUBLISH_MODEL,
                    ATTACHMENTS_PUBLISH_MODEL,
                    SUBSCRIBE,
                    PERSIST_ITEMS,
                    MAX_ITEMS,
                    PUBLISH_NODE_FULL,
                    ITEM_EXPIRE,
                    MAX_PAYLOAD_SIZE,
                    DELIVER_NOTIFICATIONS,
                    DELIVER_PAYLOADS,
                    NOTIFICATION_TYPE,
                    NOTIFY_CONFIG,
                    NOTIFY_DELETE,
                    NOTIFY_RETRACT,
                    NOTIFY_SUB,
                    ALWAYS_NOTIFY,
                    ALLOWED_FOR_SUGGESTIONS,
                    PURGE_KEEP_LAST_ITEM,
                    SEND_LAST,
                    PRESENCE_BASED_DELIVERY,
                    PURGE_OFFLINE,
                    TEMPSUB,
                    ITEM_REPLY,
                    BODY_XSLT,
                    DATAFORM_XSLT,
                    NODE_TYPE,
                    OVERWRITE_POLICY,
                    SERIAL_IDS,
                    CONSISTENT_PUBLISHER,
                    FTS_LANGUAGE,
                    LINK,
                    PARENT);

    private NodeSettings() {}
}

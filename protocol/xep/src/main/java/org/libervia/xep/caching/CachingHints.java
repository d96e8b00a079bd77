package org.libervia.xep.caching;

import java.util.List;
import java.util.Optional;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;

/**
 * What those should know who keep copies of a node's items (XEP-0460 §15).
 *
 * @param persistence how the service keeps them
 * @param consistentItems whether an item is the same whoever asks, and when
 * @param consistentSet whether all who may read the node are given the same items
 * @param stableItems whether new items always come at the end
 * @param alwaysNotify whether subscribers are told of each change, whatever who makes it wants
 * @param allowedForSuggestions whether the node may be suggested to people at random
 * @param purgeKeepLastItem whether the last item stays when the node is purged
 */
public record CachingHints(
        Persistence persistence,
        boolean consistentItems,
        boolean consistentSet,
        boolean stableItems,
        boolean alwaysNotify,
        boolean allowedForSuggestions,
        boolean purgeKeepLastItem) {

    /** The feature of a service that tells them. */
    public static final String FEATURE = "urn:xmpp:pubsub-caching:0";

    private static final String PREFIX = "{" + FEATURE + "}";
    public static final String PERSISTENCE = PREFIX + "persistence";
    public static final String CONSISTENT_ITEMS = PREFIX + "consistent-items";
    public static final String CONSISTENT_SET = PREFIX + "consistent-set";
    public static final String STABLE_ITEMS = PREFIX + "stable-items";
    public static final String ALWAYS_NOTIFY = PREFIX + "always-notify";
    public static final String ALLOWED_FOR_SUGGESTIONS = PREFIX + "allowed-for-suggestions";
    public static final String PURGE_KEEP_LAST_ITEM = PREFIX + "purge-keep-last-item";

    /**
     * The hints in a node's meta-data; empty when the service tells none. What is missing or makes
     * no sense counts as what promises least.
     */
    public static Optional<CachingHints> in(DataForm metaData) {
        return metaData.value(PERSISTENCE)
                .map(persistence ->
                        new CachingHints(
                                Persistence.of(persistence).orElse(Persistence.TRANSIENT),
                                is(metaData, CONSISTENT_ITEMS),
                                is(metaData, CONSISTENT_SET),
                                is(metaData, STABLE_ITEMS),
                                is(metaData, ALWAYS_NOTIFY),
                                is(metaData, ALLOWED_FOR_SUGGESTIONS),
                                is(metaData, PURGE_KEEP_LAST_ITEM)));
    }

    private static boolean is(DataForm form, String var) {
        return form.field(var).flatMap(FormField::flag).orElse(false);
    }

    /** The fields of meta-data that tell them. */
    public List<FormField> fields() {
        return List.of(
                FormField.typed(PERSISTENCE, FieldType.LIST_SINGLE, List.of(persistence.text())),
                flag(CONSISTENT_ITEMS, consistentItems),
                flag(CONSISTENT_SET, consistentSet),
                flag(STABLE_ITEMS, stableItems),
                flag(ALWAYS_NOTIFY, alwaysNotify),
                flag(ALLOWED_FOR_SUGGESTIONS, allowedForSuggestions),
                flag(PURGE_KEEP_LAST_ITEM, purgeKeepLastItem));
    }

    private static FormField flag(String var, boolean value) {
        return FormField.typed(var, FieldType.BOOLEAN, List.of(Boolean.toString(value)));
    }
}

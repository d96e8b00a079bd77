package org.libervia.pubsub.config;

import java.util.List;

/**
 * What a subscription is for (XEP-0497 §2).
 *
 * @param items whether for items
 * @param metaData whether for changes of meta-data
 * @param linked whether also for what happens in nodes that link one of those meant
 * @param depth how many levels of children are meant too; all when below 0
 */
public record Reach(boolean items, boolean metaData, boolean linked, long depth) {
    static final String ITEMS = "items";
    static final String META_DATA = "metadata";
    static final String LINKED = "linked items";

    static Reach of(SubscriptionOptions options) {
        List<String> types = options.values(SubscriptionSettings.REACH_TYPE);
        return new Reach(
                types.contains(ITEMS),
                types.contains(META_DATA),
                types.contains(LINKED),
                options.values(SubscriptionSettings.REACH_DEPTH).stream()
                        .findFirst()
                        .map(Long::parseLong)
                        .orElse(0L));
    }

    /** Whether it is for more than the items of one node. */
    public boolean isWide() {
        return metaData || linked || depth != 0;
    }

    /** Whether a node so many levels below is meant. */
    public boolean covers(int levels) {
        return depth < 0 || levels <= depth;
    }
}

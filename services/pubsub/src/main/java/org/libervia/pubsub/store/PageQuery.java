package org.libervia.pubsub.store;

import org.jspecify.annotations.Nullable;

/**
 * Which page of items is wanted (XEP-0059).
 *
 * @param max how many at most
 * @param after the id of the item after which they begin, or null
 * @param before the id of the item before which they end, empty for the last, or null
 * @param index the number of the first, or null
 */
public record PageQuery(
        Order order,
        Selection selection,
        int max,
        @Nullable String after,
        @Nullable String before,
        @Nullable Long index) {

    /** The newest items, in this order. */
    public static PageQuery newest(Order order, int max) {
        return new PageQuery(order, Selection.ALL, max, null, order.descending() ? null : "", null);
    }

    /** Whether it is read from the end. */
    boolean isBackwards() {
        return before != null;
    }
}

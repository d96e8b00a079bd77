package org.libervia.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list (XEP-0059 §2.7).
 *
 * @param first the id of the first entry, or null when the page is empty
 * @param last the id of the last entry, or null when the page is empty
 * @param index the position of the first entry, or null when unknown
 * @param count how many entries the list has, or null when unknown
 * @param complete whether nothing follows in the direction that was asked for
 * @param stable whether the list may not change while it is paged through
 */
public record PageInfo(
        @Nullable String first,
        @Nullable String last,
        @Nullable Integer index,
        @Nullable Integer count,
        boolean complete,
        boolean stable) {}

package org.libervia.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is wanted (XEP-0059).
 *
 * @param max how many at most
 * @param after those that follow the one with this id, or null
 * @param before those that precede the one with this id; empty for the last page; or null
 * @param index those from this position on, counted from 0, or null
 */
public record Page(
        int max, @Nullable String after, @Nullable String before, @Nullable Integer index) {

    public Page {
        if (max < 0) {
            throw new IllegalArgumentException("a page of " + max + " entries");
        }
        if ((after == null ? 0 : 1) + (before == null ? 0 : 1) + (index == null ? 0 : 1) > 1) {
            throw new IllegalArgumentException("after, before and index exclude each other");
        }
    }

    /** The last page of this size. */
    public static Page last(int max) {
        return new Page(max, null, "", null);
    }
}

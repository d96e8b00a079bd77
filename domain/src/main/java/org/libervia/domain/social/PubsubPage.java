package org.libervia.domain.social;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.PageInfo;

/**
 * A page of the items of a node.
 *
 * @param items the newest first
 * @param older what to give as {@code before} for those before the page, or null when there are
 *     none
 * @param newer what to give as {@code after} for those after the page, or null when there are none
 * @param info where the page stands; its list has the oldest first
 */
public record PubsubPage(
        NodeRef place,
        List<PubsubItem> items,
        @Nullable String older,
        @Nullable String newer,
        PageInfo info) {

    public PubsubPage {
        items = List.copyOf(items);
    }
}

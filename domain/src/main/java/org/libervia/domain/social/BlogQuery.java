package org.libervia.domain.social;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Page;

/**
 * Which articles are wanted.
 *
 * @param service where, null for ourselves
 * @param node the node there, null for the personal blog
 * @param page which of them; the last page is that of the newest
 * @param order by what they are in order
 * @param tag only those of this category, or null
 * @param search only those that hold all words of this text, or null
 */
public record BlogQuery(
        @Nullable Jid service,
        @Nullable String node,
        Page page,
        ItemOrder order,
        @Nullable String tag,
        @Nullable String search) {

    /** The newest of a blog, so many. */
    public static BlogQuery newest(NodeRef blog, int max) {
        return of(blog, Page.last(max));
    }

    /** A page of a blog. */
    public static BlogQuery of(NodeRef blog, Page page) {
        return new BlogQuery(blog.service(), blog.node(), page, ItemOrder.CREATION, null, null);
    }

    /** The same, of a category. */
    public BlogQuery tagged(String category) {
        return new BlogQuery(service, node, page, order, category, search);
    }

    /** The same, those that hold all these words. */
    public BlogQuery holding(String words) {
        return new BlogQuery(service, node, page, order, tag, words);
    }
}

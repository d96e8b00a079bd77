package org.libervia.pubsub.request;

import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.ItemPage;
import org.libervia.pubsub.store.Order;
import org.libervia.pubsub.store.PageQuery;
import org.libervia.pubsub.store.Selection;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;

/** Pages of items as they are asked for and told (XEP-0059). */
public final class Paging {
    private Paging() {}

    /** What is asked for. */
    public static PageQuery query(PageRequest wanted, Order order, Selection selection, int most) {
        if (wanted.after() != null && wanted.before() != null) {
            throw Refusal.badRequest("A page is after an item, or before one, not both.");
        }
        Long max = wanted.max();
        return new PageQuery(
                order,
                selection,
                max == null ? most : (int) Math.min(max, most),
                wanted.after(),
                wanted.before(),
                wanted.after() == null && wanted.before() == null ? wanted.index() : null);
    }

    /** What came. */
    public static PageResult result(ItemPage page) {
        return page.items().isEmpty()
                ? new PageResult(null, null, null, page.count())
                : new PageResult(
                        page.items().getFirst().name(),
                        page.index(),
                        page.items().getLast().name(),
                        page.count());
    }
}

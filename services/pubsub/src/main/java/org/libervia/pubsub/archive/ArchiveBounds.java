package org.libervia.pubsub.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.store.Order;
import org.libervia.pubsub.store.PageQuery;
import org.libervia.pubsub.store.Selection;
import org.libervia.xep.mam.ArchiveMetadata;

/** Tells the first and the last item of a node's archive (XEP-0313 §5). */
public final class ArchiveBounds implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.known(request.node(), request.from());
        desk.access().retrieve(who);
        return Reply.of(
                new ArchiveMetadata(bound(who, false, desk), bound(who, true, desk)).write());
    }

    private static ArchiveMetadata.@Nullable Bound bound(Standing who, boolean last, Desk desk) {
        PageQuery query =
                new PageQuery(
                        new Order(Order.Key.CREATION, last), Selection.ALL, 1, null, null, null);
        List<StoredItem> items =
                desk.books()
                        .pages()
                        .page(who.node(), query, desk.access().reader(who))
                        .orElseThrow(Refusal::notFound)
                        .items();
        List<StoredItem> seen = desk.access().view(who).of(items);
        return seen.isEmpty()
                ? null
                : new ArchiveMetadata.Bound(seen.getFirst().name(), seen.getFirst().created());
    }
}

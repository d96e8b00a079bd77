package org.libervia.pubsub.owner;

import java.util.ArrayList;
import java.util.List;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;

/** Removes all items of a node (XEP-0060 §8.5). */
public final class Purge implements Operation.Change {
    private final Consequence consequence;

    public Purge(Consequence consequence) {
        this.consequence = consequence;
    }

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().change(who);
        if (!who.node().config().is(NodeSettings.PERSIST_ITEMS)) {
            throw Refusal.unsupported("persistent-items");
        }
        StoredItem kept =
                who.node().config().is(NodeSettings.PURGE_KEEP_LAST_ITEM)
                        ? desk.books().items().last(who.node()).orElse(null)
                        : null;
        desk.books().items().purge(who.node(), kept);
        desk.books().digests().clear(who.node().id());
        List<Announcement> news = new ArrayList<>();
        if (who.node().config().tells(NodeSettings.NOTIFY_RETRACT)) {
            news.add(new Announcement.Purged(who.node(), desk.now()));
        }
        news.addAll(consequence.purged(desk.books(), who.node(), kept, desk.now()));
        return Reply.telling(news);
    }
}

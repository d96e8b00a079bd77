package org.libervia.pubsub.owner;

import java.util.List;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;

/** Removes all items of a node (XEP-0060 §8.5). */
public final class Purge implements Operation.Change {

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        if (!who.node().config().is(NodeSettings.PERSIST_ITEMS)) {
            throw Refusal.unsupported("persistent-items");
        }
        desk.books().items().purge(who.node());
        return Reply.telling(List.of(new Announcement.Purged(who.node(), desk.now())));
    }
}

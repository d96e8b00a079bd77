package org.libervia.pubsub.presence;

import java.time.Instant;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.ItemChange;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.store.Books;

/** Notes which items go when their publishers go offline ({@code purge_offline}). */
public final class PassingItems implements Consequence {

    @Override
    public List<Announcement> published(
            Books books, Node node, List<ItemChange> changes, Instant now) {
        if (node.config().is(NodeSettings.PURGE_OFFLINE)) {
            for (ItemChange change : changes) {
                Jid publisher = Jid.parse(change.after().publisher());
                books.passing().put(change.after().id(), publisher);
                books.watched().want(publisher.bare());
            }
        }
        return List.of();
    }
}

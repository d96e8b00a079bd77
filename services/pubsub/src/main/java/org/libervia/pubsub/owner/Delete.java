package org.libervia.pubsub.owner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;

/** Deletes a node; it may say where the node went (XEP-0060 §8.4). */
public final class Delete implements Operation.Change {
    private static final int MOST_SUBSCRIBERS = 1_000_000;

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        String uri = redirect(request);
        List<Subscription> subscribers =
                who.node().config().is(NodeSettings.NOTIFY_DELETE)
                        ? desk.books()
                                .subscriptions()
                                .subscribers(who.node(), 0, desk.now(), MOST_SUBSCRIBERS)
                        : List.of();
        desk.books().nodes().delete(who.node(), uri);
        return Reply.telling(List.of(new Announcement.Deleted(who.node(), uri, subscribers)));
    }

    private static @Nullable String redirect(Request request) {
        return request.action()
                .child("redirect", Answers.OWNER)
                .map(redirect -> redirect.attribute("uri"))
                .filter(uri -> !uri.isEmpty() && uri.length() <= 3_000)
                .orElse(null);
    }
}

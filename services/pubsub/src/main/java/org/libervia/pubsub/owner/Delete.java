package org.libervia.pubsub.owner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.access.Ways;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.relation.Matter;
import org.libervia.pubsub.relation.WideSubscribers;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.NodeRemoval;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;

/**
 * Deletes a node, with all that hangs on it (XEP-0496); it may say where the node went (XEP-0060
 * §8.4).
 */
public final class Delete implements Operation.Change {
    private static final int AT_ONCE = 500;
    private static final int MOST_TOLD = 10_000;

    private final NodeRemoval removal;

    public Delete(Consequence consequence) {
        this.removal = new NodeRemoval(consequence);
    }

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().change(who);
        String uri = redirect(request);
        List<Subscription> wide = wide(desk, who.node());
        List<Announcement> news =
                new ArrayList<>(removal.remove(desk.books(), who.node(), uri, desk.now()));
        if (!wide.isEmpty()) {
            news.add(new Announcement.Deleted(who.node(), uri, wide));
        }
        return Reply.telling(news);
    }

    /** Those who hear of it because they are subscribed further up (XEP-0497). */
    private static List<Subscription> wide(Desk desk, Node node) {
        List<Subscription> wide = new ArrayList<>();
        if (!node.config().isRelated() || !node.config().tells(NodeSettings.NOTIFY_DELETE)) {
            return wide;
        }
        Ways.of(desk.books(), node, Ways.NOBODY)
                .map(way -> new WideSubscribers(way, List.of(), Matter.END))
                .ifPresent(subscribers -> {
                    WideSubscribers.Place place = WideSubscribers.Place.start(Matter.END);
                    while (place != null && wide.size() < MOST_TOLD) {
                        WideSubscribers.Some some =
                                subscribers.some(
                                        desk.books(), desk.access(), place, desk.now(), AT_ONCE);
                        wide.addAll(some.subscriptions());
                        place = some.next();
                    }
                });
        return wide;
    }

    private static @Nullable String redirect(Request request) {
        return request.action()
                .child("redirect", Answers.OWNER)
                .map(redirect -> redirect.attribute("uri"))
                .filter(uri -> !uri.isEmpty() && uri.length() <= 3_000)
                .orElse(null);
    }
}

package org.libervia.pubsub.subscriber;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.request.SubscriptionElement;
import org.libervia.pubsub.request.SubscriptionNews;

/** Unsubscribes from a node (XEP-0060 §6.2). */
public final class Unsubscribe implements Operation.Change {

    /** Ends all subscriptions of an address to a node; returns what its owners hear. */
    public static List<Announcement> all(Desk desk, Node node, Jid jid) {
        List<Announcement> news = new ArrayList<>();
        for (Subscription subscription : desk.books().subscriptions().of(node, jid)) {
            desk.books().subscriptions().remove(subscription);
            news.addAll(SubscriptionNews.toOwners(desk, node, jid, SubscriptionState.NONE));
        }
        return news;
    }

    @Override
    public Reply run(Request request, Desk desk) {
        OwnSubscription own = OwnSubscription.of(request, desk);
        Subscription subscription = own.subscription();
        desk.books().subscriptions().remove(subscription);
        return new Reply(
                Answers.pubsub(
                        SubscriptionElement.of(
                                own.node().name(),
                                subscription.jid(),
                                SubscriptionState.NONE,
                                subscription.subid())),
                SubscriptionNews.toOwners(
                        desk, own.node(), subscription.jid(), SubscriptionState.NONE));
    }
}

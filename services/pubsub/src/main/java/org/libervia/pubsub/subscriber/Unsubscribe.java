package org.libervia.pubsub.subscriber;

import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.request.SubscriptionElement;
import org.libervia.pubsub.request.SubscriptionNews;

/** Unsubscribes from a node (XEP-0060 §6.2). */
public final class Unsubscribe implements Operation.Change {

    @Override
    public Reply run(Request request, Desk desk) {
        Jid jid = request.jid();
        Standing who = desk.access().standing(request.node(), request.from());
        if (!jid.bare().equals(request.sender())) {
            throw Refusal.forbidden();
        }
        if (request.action().attribute("subid") != null) {
            throw Refusal.invalidSubid();
        }
        Subscription subscription =
                desk.books()
                        .subscriptions()
                        .find(who.node(), jid)
                        .orElseThrow(Refusal::notSubscribed);
        desk.books().subscriptions().remove(subscription);
        return new Reply(
                Answers.pubsub(
                        SubscriptionElement.of(who.node().name(), jid, SubscriptionState.NONE)),
                SubscriptionNews.toOwners(desk, who.node(), jid, SubscriptionState.NONE));
    }
}

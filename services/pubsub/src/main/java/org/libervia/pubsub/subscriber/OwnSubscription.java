package org.libervia.pubsub.subscriber;

import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Request;

/** The subscription whose options are asked for. */
record OwnSubscription(Node node, Subscription subscription) {

    /** Finds it, or refuses (XEP-0060 §6.3.4). */
    static OwnSubscription of(Request request, Desk desk) {
        Jid jid = request.jid();
        Standing who = desk.access().standing(request.node(), request.from());
        if (!jid.bare().equals(request.sender())) {
            throw Refusal.forbidden();
        }
        if (request.action().attribute("subid") != null) {
            throw Refusal.invalidSubid();
        }
        return new OwnSubscription(
                who.node(),
                desk.books()
                        .subscriptions()
                        .find(who.node(), jid)
                        .orElseThrow(Refusal::notSubscribed));
    }
}

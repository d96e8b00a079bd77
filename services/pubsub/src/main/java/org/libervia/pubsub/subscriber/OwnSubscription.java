package org.libervia.pubsub.subscriber;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Request;

/** The subscription that somebody asks to see, change or end. */
record OwnSubscription(Node node, Subscription subscription) {

    /** Finds it, or refuses (XEP-0060 §6.2.3, §6.3.4). */
    static OwnSubscription of(Request request, Desk desk) {
        Jid jid = request.jid();
        Standing who = desk.access().standing(request.node(), request.from());
        if (!jid.bare().equals(request.sender())) {
            throw Refusal.forbidden();
        }
        List<Subscription> current =
                desk.books().subscriptions().of(who.node(), jid).stream()
                        .filter(found -> !found.hasEnded(desk.now()))
                        .toList();
        return new OwnSubscription(
                who.node(), Chosen.among(current, request.action().attribute("subid")));
    }
}

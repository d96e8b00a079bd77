package org.libervia.pubsub.owner;

import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xmpp.xml.XmlElement;

/** Lists the subscriptions to a node (XEP-0060 §8.8.1). */
public final class GetSubscriptions implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        XmlElement.Builder list =
                XmlElement.builder("subscriptions", Answers.OWNER)
                        .attribute("node", who.node().name());
        desk.books().subscriptions().all(who.node(), desk.policy().maxListed()).stream()
                .filter(subscription -> subscription.state() != SubscriptionState.PENDING)
                .filter(subscription -> !subscription.hasEnded(desk.now()))
                .forEach(subscription ->
                        list.child(
                                XmlElement.builder("subscription", Answers.OWNER)
                                        .attribute("jid", subscription.jid())
                                        .attribute("subscription", subscription.state().text())
                                        .attribute("subid", subscription.subid())
                                        .build()));
        return Reply.of(Answers.owner(list.build()));
    }
}

package org.libervia.pubsub.subscriber;

import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.request.SubscriptionElement;
import org.libervia.xmpp.xml.XmlElement;

/** Lists the subscriptions of who asks (XEP-0060 §5.6). */
public final class OwnSubscriptions implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        XmlElement.Builder list =
                XmlElement.builder("subscriptions", Answers.PUBSUB)
                        .attribute("node", request.nodeName());
        desk
                .books()
                .subscriptions()
                .own(
                        request.home(),
                        request.sender(),
                        request.nodeName(),
                        desk.policy().maxListed())
                .stream()
                .filter(own -> !own.subscription().hasEnded(desk.now()))
                .forEach(own -> list.child(SubscriptionElement.of(own.node(), own.subscription())));
        return Reply.of(Answers.pubsub(list.build()));
    }
}

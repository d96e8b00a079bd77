package org.libervia.pubsub.subscriber;

import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xmpp.xml.XmlElement;

/** Tells the options of a subscription, as a form (XEP-0060 §6.3.2). */
public final class GetOptions implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        Subscription subscription = OwnSubscription.of(request, desk).subscription();
        return Reply.of(
                Answers.pubsub(
                        XmlElement.builder("options", Answers.PUBSUB)
                                .attribute("node", request.nodeName())
                                .attribute("jid", subscription.jid())
                                .attribute("subid", subscription.subid())
                                .child(subscription.options().form().write())
                                .build()));
    }
}

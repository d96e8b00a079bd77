package org.libervia.pubsub.subscriber;

import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xmpp.xml.XmlElement;

/** Tells the options that a subscription has when nothing is said (XEP-0060 §6.4). */
public final class DefaultOptions implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        String node = request.nodeName();
        if (node != null) {
            Standing who = desk.access().standing(request.node(), request.from());
            if (!desk.access().mayKnow(who)) {
                throw Refusal.notFound();
            }
        }
        return Reply.of(
                Answers.pubsub(
                        XmlElement.builder("default", Answers.PUBSUB)
                                .attribute("node", node)
                                .child(SubscriptionOptions.STANDARD.form().write())
                                .build()));
    }
}

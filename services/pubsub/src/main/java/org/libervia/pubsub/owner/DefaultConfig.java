package org.libervia.pubsub.owner;

import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.NodeCreation;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xmpp.xml.XmlElement;

/** Tells how a node is configured when nothing is said (XEP-0060 §8.3). */
public final class DefaultConfig implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        if (request.action().attribute("type", "leaf").equals("collection")) {
            throw Refusal.unsupported("collections");
        }
        return Reply.of(
                Answers.owner(
                        XmlElement.builder("default", Answers.OWNER)
                                .child(
                                        NodeCreation.standard(request.account() != null)
                                                .form()
                                                .write())
                                .build()));
    }
}

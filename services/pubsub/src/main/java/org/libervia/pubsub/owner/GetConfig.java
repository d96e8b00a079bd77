package org.libervia.pubsub.owner;

import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.xml.XmlElement;

/** Tells how a node is configured, as a form (XEP-0060 §8.2.1). */
public final class GetConfig implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        return Reply.of(answer(who.node(), who.node().config().form()));
    }

    /** An answer that tells a configuration. */
    static XmlElement answer(Node node, DataForm form) {
        return Answers.owner(
                XmlElement.builder("configure", Answers.OWNER)
                        .attribute("node", node.name())
                        .child(form.write())
                        .build());
    }
}

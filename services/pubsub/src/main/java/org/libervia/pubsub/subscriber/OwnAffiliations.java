package org.libervia.pubsub.subscriber;

import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xmpp.xml.XmlElement;

/** Lists the affiliations of who asks (XEP-0060 §5.7). */
public final class OwnAffiliations implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        XmlElement.Builder list =
                XmlElement.builder("affiliations", Answers.PUBSUB)
                        .attribute("node", request.nodeName());
        desk.books()
                .affiliations()
                .own(
                        request.home(),
                        request.sender(),
                        request.nodeName(),
                        desk.policy().maxListed())
                .forEach(own ->
                        list.child(
                                XmlElement.builder("affiliation", Answers.PUBSUB)
                                        .attribute("node", own.node())
                                        .attribute("affiliation", own.affiliation().text())
                                        .build()));
        return Reply.of(Answers.pubsub(list.build()));
    }
}

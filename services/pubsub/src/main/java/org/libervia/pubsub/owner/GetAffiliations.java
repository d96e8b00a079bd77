package org.libervia.pubsub.owner;

import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xmpp.xml.XmlElement;

/** Lists who is what to a node (XEP-0060 §8.9.1). */
public final class GetAffiliations implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        XmlElement.Builder list =
                XmlElement.builder("affiliations", Answers.OWNER)
                        .attribute("node", who.node().name());
        desk.books()
                .affiliations()
                .all(who.authority(), desk.policy().maxListed())
                .forEach((jid, affiliation) ->
                        list.child(
                                XmlElement.builder("affiliation", Answers.OWNER)
                                        .attribute("jid", jid)
                                        .attribute("affiliation", affiliation.text())
                                        .build()));
        return Reply.of(Answers.owner(list.build()));
    }
}

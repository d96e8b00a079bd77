package org.libervia.pubsub.wellknown;

import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.publisher.PublishRule;
import org.libervia.pubsub.publisher.Submission;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.WellKnownNames;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The node in which a server tells of itself (XEP-0485): the server or an admin makes it and says
 * who publishes there, so that nobody else speaks for the server.
 */
public final class ServerInfoNode implements PublishRule {
    private static final String NAME = "serverinfo";
    private static final String NAMESPACE = "urn:xmpp:serverinfo:0";

    @Override
    public Submission accept(Submission submission, Standing who, Jid publisher, Desk desk) {
        XmlElement payload = submission.payload();
        if (WellKnownNames.isServer(who.node().address())
                && (payload == null
                        || !payload.is(NAME, NAMESPACE)
                        || payload.elements("domain", NAMESPACE)
                                .noneMatch(domain -> domain.attribute("name") != null))) {
            throw Refusal.invalidPayload(
                    "A server tells of itself in <serverinfo/> of "
                            + NAMESPACE
                            + " that names a domain.");
        }
        return submission;
    }
}

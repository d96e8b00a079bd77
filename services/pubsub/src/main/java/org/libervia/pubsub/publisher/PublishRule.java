package org.libervia.pubsub.publisher;

import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Request;

/**
 * What publishing must satisfy in nodes of some kind, or changes in what is published. Each is
 * asked for every item, so for nodes of another kind the answer must cost nothing.
 */
public interface PublishRule {

    /**
     * Makes a node that is published to and isn't there, in another way than usual; empty where the
     * usual one will do.
     *
     * @throws org.libervia.xmpp.StanzaErrorException when there is to be no such node
     */
    default Optional<Standing> missing(Request request, Desk desk, NodeAddress address) {
        return Optional.empty();
    }

    /**
     * What is published in place of this. Who publishes is known to be allowed to, by the node's
     * publish model; nothing was kept yet.
     *
     * @param publisher in whose name it is published
     * @throws org.libervia.xmpp.StanzaErrorException when it may not be
     */
    default Submission accept(Submission submission, Standing who, Jid publisher, Desk desk) {
        return submission;
    }
}

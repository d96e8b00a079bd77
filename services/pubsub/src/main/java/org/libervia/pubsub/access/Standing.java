package org.libervia.pubsub.access;

import org.libervia.base.Jid;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;

/**
 * Somebody before a node.
 *
 * @param jid who it is
 * @param admin whether it looks after the service
 */
public record Standing(Node node, Jid jid, Affiliation affiliation, boolean admin) {

    /** Whether it may do what owners may. */
    public boolean manages() {
        return admin || affiliation == Affiliation.OWNER;
    }

    public boolean isBanned() {
        return affiliation == Affiliation.OUTCAST && !admin;
    }
}

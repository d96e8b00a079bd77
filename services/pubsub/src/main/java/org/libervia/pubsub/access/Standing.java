package org.libervia.pubsub.access;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;

/**
 * Somebody before a node.
 *
 * @param jid who it is
 * @param admin whether it looks after the service
 * @param above the same one before each of the nodes that this one is below, the nearest first
 *     (XEP-0496)
 */
public record Standing(
        Node node, Jid jid, Affiliation affiliation, boolean admin, List<Standing> above) {
    public Standing {
        above = List.copyOf(above);
    }

    /** Before a node that is below no other. */
    public Standing(Node node, Jid jid, Affiliation affiliation, boolean admin) {
        this(node, jid, affiliation, admin, List.of());
    }

    /** Whether it may do what owners may. */
    public boolean manages() {
        return admin || affiliation == Affiliation.OWNER;
    }

    /** Whether it is kept out, of the node or of one above. */
    public boolean isBanned() {
        return !admin
                && (affiliation == Affiliation.OUTCAST
                        || above.stream().anyMatch(Standing::isBanned));
    }
}

package org.libervia.pubsub.access;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;

/**
 * Somebody before a node.
 *
 * @param authority the node whose affiliations and subscriptions say who may what: the node itself,
 *     or the one that it belongs to
 * @param jid who it is
 * @param affiliation what it is to the authority
 * @param admin whether it looks after the service
 * @param above the same one before each of the nodes that this one is below, the nearest first
 *     (XEP-0496)
 */
public record Standing(
        Node node,
        Node authority,
        Jid jid,
        Affiliation affiliation,
        boolean admin,
        List<Standing> above) {
    public Standing {
        above = List.copyOf(above);
    }

    /** Before a node that is below no other. */
    public Standing(Node node, Jid jid, Affiliation affiliation, boolean admin) {
        this(node, jid, affiliation, admin, List.of());
    }

    /** Before a node that belongs to no other. */
    public Standing(
            Node node, Jid jid, Affiliation affiliation, boolean admin, List<Standing> above) {
        this(node, node, jid, affiliation, admin, above);
    }

    /** Whether the node belongs to another one. */
    public boolean isCompanion() {
        return authority.id() != node.id();
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

package org.libervia.pubsub.model;

import java.time.Instant;
import org.libervia.pubsub.config.NodeConfig;

/**
 * A node as it is.
 *
 * @param id its number in the database, never used again
 * @param creator the bare address of who made it
 * @param size what is in it
 */
public record Node(
        long id,
        NodeAddress address,
        String creator,
        Instant created,
        NodeConfig config,
        NodeSize size) {

    /** The same node, configured otherwise. */
    public Node withConfig(NodeConfig other) {
        return new Node(id, address, creator, created, other, size);
    }

    /** The node's name. */
    public String name() {
        return address.name();
    }
}

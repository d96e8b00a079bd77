package org.libervia.pubsub.relation;

import java.util.List;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.store.RelationTable.Step;

/**
 * Where a node is to hang.
 *
 * @param config its configuration, as it is told
 * @param above the way up from what it is to hang on, which is the first; none for a root
 * @param linked whether it links that
 * @param moved whether it hung elsewhere before
 */
public record Place(NodeConfig config, List<Step> above, boolean linked, boolean moved) {
    public Place {
        above = List.copyOf(above);
    }

    /** On nothing, as before. */
    static Place root(NodeConfig config) {
        return new Place(config, List.of(), false, false);
    }
}

package org.libervia.pubsub.relation;

import org.libervia.pubsub.config.Reach;

/** What subscribers may want to hear of a node (XEP-0497 §3.2). */
public enum Matter {
    /** Items come and go. */
    ITEMS,
    /** Its meta-data changes. */
    META_DATA,
    /** It is deleted. */
    END;

    /** Whether a subscription to the node itself is for this. */
    public boolean isWanted(Reach reach) {
        return switch (this) {
            case ITEMS -> reach.items();
            case META_DATA -> reach.metaData();
            case END -> reach.items() || reach.metaData();
        };
    }

    /**
     * Whether a subscription to another node is for this.
     *
     * @param linking whether the node where it happens links another
     * @param levels how many levels that node is below
     */
    boolean isWantedBelow(Reach reach, boolean linking, int levels) {
        if (!reach.covers(levels) || (linking && !reach.linked())) {
            return false;
        }
        return switch (this) {
            case ITEMS -> linking || reach.items();
            case META_DATA -> reach.metaData();
            case END -> linking || reach.items() || reach.metaData();
        };
    }
}

package org.libervia.pubsub.former;

/** Who wants to know how far it is. Told often, from the thread that works. */
@FunctionalInterface
public interface Progress {

    /** So much of what there is was looked at. */
    void at(long nodes, long allNodes, long items, long allItems);
}

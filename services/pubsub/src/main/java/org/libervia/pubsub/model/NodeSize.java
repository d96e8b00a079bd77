package org.libervia.pubsub.model;

/**
 * What is in a node.
 *
 * @param items how many items
 * @param bytes how long their payloads are in all
 * @param guarded whether some of them may not be read by all who may read the node
 * @param several whether some address has, or had, several subscriptions to the node
 */
public record NodeSize(long items, long bytes, boolean guarded, boolean several) {
    public static final NodeSize EMPTY = new NodeSize(0, 0, false, false);
}

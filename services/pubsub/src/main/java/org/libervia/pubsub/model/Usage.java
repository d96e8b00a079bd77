package org.libervia.pubsub.model;

/**
 * How much somebody takes, or all do.
 *
 * @param nodes how many nodes
 * @param items how many items in all of them
 * @param bytes how long their payloads are in all
 */
public record Usage(long nodes, long items, long bytes) {
    public static final Usage NOTHING = new Usage(0, 0, 0);
}

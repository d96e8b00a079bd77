package org.libervia.pubsub.model;

/**
 * How much somebody may take; {@link #NONE} where there is no limit.
 *
 * @param nodes how many nodes
 * @param items how many items in all of them
 * @param bytes how long their payloads may be in all
 */
public record Quota(long nodes, long items, long bytes) {
    /** No limit. */
    public static final long NONE = Long.MAX_VALUE;

    /** As much as there is room for. */
    public static final Quota UNLIMITED = new Quota(NONE, NONE, NONE);

    public Quota {
        if (nodes < 0 || items < 0 || bytes < 0) {
            throw new IllegalArgumentException("a quota is not negative");
        }
    }
}

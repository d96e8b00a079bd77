package org.libervia.pubsub.model;

import org.jspecify.annotations.Nullable;

/**
 * An item that was published.
 *
 * @param before as it was, or null when it is new
 * @param after as it is
 */
public record ItemChange(@Nullable StoredItem before, StoredItem after) {}

/**
 * {@code li pubsub …}: nodes and their items (XEP-0060). {@link
 * org.libervia.cli.pubsub.PlaceOptions} and {@link org.libervia.cli.pubsub.PageOptions} are what
 * commands about nodes have in common.
 */
@NullMarked
package org.libervia.cli.pubsub;

import org.jspecify.annotations.NullMarked;

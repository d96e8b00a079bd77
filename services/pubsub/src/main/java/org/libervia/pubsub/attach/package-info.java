/**
 * What people attach to items, and its summaries (XEP-0470): nodes are made by publishing to them,
 * hold one item of each person, and go with the item that they belong to. What is attached is
 * counted as it comes and goes, never all of it again. Who may read, attach and subscribe is said
 * by the node that the item is in ({@link org.libervia.pubsub.access.Companions}).
 */
@NullMarked
package org.libervia.pubsub.attach;

import org.jspecify.annotations.NullMarked;

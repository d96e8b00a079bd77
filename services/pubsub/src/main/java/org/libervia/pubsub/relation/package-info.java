/**
 * How nodes hang together (XEP-0496): which relation a configuration may set, what well-known nodes
 * belong to, and how a branch is removed. A node that links another has that one's parent; a chain
 * of nodes is short, and never closed, also when several instances change it at once.
 */
@NullMarked
package org.libervia.pubsub.relation;

import org.jspecify.annotations.NullMarked;

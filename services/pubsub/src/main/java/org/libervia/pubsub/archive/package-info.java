/**
 * Nodes as archives (XEP-0313, XEP-0442): items by who published them, when, and what is in them
 * (XEP-0431), in pages and in an order.
 */
@NullMarked
package org.libervia.pubsub.archive;

import org.jspecify.annotations.NullMarked;

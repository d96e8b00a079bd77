/** What the service tells of itself, of its nodes and of their items (XEP-0030, XEP-0060 §5). */
@NullMarked
package org.libervia.pubsub.disco;

import org.jspecify.annotations.NullMarked;

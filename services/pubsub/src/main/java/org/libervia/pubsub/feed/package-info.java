/** Social feeds (XEP-0472): what is published to galleries. */
@NullMarked
package org.libervia.pubsub.feed;

import org.jspecify.annotations.NullMarked;

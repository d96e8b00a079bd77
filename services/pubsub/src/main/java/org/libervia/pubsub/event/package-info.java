/** What has happened and must be told, as data: requests return it, {@code notify} sends it. */
@NullMarked
package org.libervia.pubsub.event;

import org.jspecify.annotations.NullMarked;

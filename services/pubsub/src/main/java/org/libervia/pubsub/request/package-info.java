/**
 * What is asked. A {@link org.libervia.pubsub.request.Request} came as a stanza; an {@link
 * org.libervia.pubsub.request.Operation} carries one kind of it out within one transaction, and
 * returns a {@link org.libervia.pubsub.request.Reply}: the answer, and what must be told to others
 * once the transaction is on the disk.
 */
@NullMarked
package org.libervia.pubsub.request;

import org.jspecify.annotations.NullMarked;

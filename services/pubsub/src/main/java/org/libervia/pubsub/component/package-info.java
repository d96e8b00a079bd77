/**
 * The service at work: a component's stream (XEP-0114) that is kept up, and the way of a stanza to
 * the operation that deals with it.
 */
@NullMarked
package org.libervia.pubsub.component;

import org.jspecify.annotations.NullMarked;

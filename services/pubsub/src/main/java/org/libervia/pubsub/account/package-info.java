/**
 * What the service keeps for the accounts whose nodes are here: their subscriptions, here and
 * elsewhere (XEP-0376), and those that others may know of (XEP-0465).
 */
@NullMarked
package org.libervia.pubsub.account;

import org.jspecify.annotations.NullMarked;

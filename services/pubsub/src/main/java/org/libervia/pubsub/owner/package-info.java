/**
 * What owners ask for (XEP-0060 §8): nodes, their configuration, affiliations and subscriptions.
 */
@NullMarked
package org.libervia.pubsub.owner;

import org.jspecify.annotations.NullMarked;

/**
 * What subscribers ask for (XEP-0060 §5.6, §5.7 and §6): subscriptions and their options, items.
 */
@NullMarked
package org.libervia.pubsub.subscriber;

import org.jspecify.annotations.NullMarked;

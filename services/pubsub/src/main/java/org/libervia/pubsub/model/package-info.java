/**
 * What the service holds: nodes, items, affiliations and subscriptions, as records (XEP-0060 §4).
 */
@NullMarked
package org.libervia.pubsub.model;

import org.jspecify.annotations.NullMarked;

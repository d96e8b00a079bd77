/**
 * What the service counts of itself, and how that is told to Prometheus and to people: requests by
 * kind and outcome, how long they took, notifications, the groups in which the database writes,
 * memory. Counting costs a few nanoseconds; nothing here asks the database but for {@link
 * org.libervia.pubsub.metrics.Totals}, once a minute at most.
 */
@NullMarked
package org.libervia.pubsub.metrics;

import org.jspecify.annotations.NullMarked;

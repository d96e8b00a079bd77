/**
 * Who may ask at all, and how often: requests by time ({@link org.libervia.pubsub.limit.Rates}),
 * and who is banned ({@link org.libervia.pubsub.limit.Bans}). Those who look after the service are
 * not limited. Rates are counted by each instance for itself; bans are in the database. How much
 * somebody may keep is another question: {@link org.libervia.pubsub.request.Quotas}.
 */
@NullMarked
package org.libervia.pubsub.limit;

import org.jspecify.annotations.NullMarked;

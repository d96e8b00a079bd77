/**
 * The tables of people rather than nodes: the contacts of accounts, their subscriptions elsewhere,
 * what everybody takes and may take, and whom the service doesn't deal with.
 */
@NullMarked
package org.libervia.pubsub.people;

import org.jspecify.annotations.NullMarked;

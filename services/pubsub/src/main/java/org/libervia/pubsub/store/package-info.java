/**
 * The tables. {@link org.libervia.pubsub.store.PubSubStore} runs work in a transaction on {@link
 * org.libervia.pubsub.store.Books}, which has one class for each table. What is here is all that
 * the service knows: nothing is kept in memory, so that several instances may share one database.
 */
@NullMarked
package org.libervia.pubsub.store;

import org.jspecify.annotations.NullMarked;

/**
 * Pages that anonymous readers get again and again: kept in memory, ready to be sent, until a
 * pubsub node that they are made from changes. The service profile subscribes to the nodes, and
 * every event of the backend on one of them drops the pages made from it.
 */
@NullMarked
package org.libervia.web.cache;

import org.jspecify.annotations.NullMarked;

/**
 * The tables of who is online: resources, what they want to hear of, who hears of what by that, and
 * whose presence the service needs.
 */
@NullMarked
package org.libervia.pubsub.online;

import org.jspecify.annotations.NullMarked;

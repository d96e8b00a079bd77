/**
 * What a node says of itself to those who keep copies of its items (XEP-0460): fields of its
 * meta-data, and some of its configuration.
 */
@NullMarked
@Xep(number = 460, title = "Pubsub Caching Hints", version = "0.1.0")
package org.libervia.xep.caching;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;

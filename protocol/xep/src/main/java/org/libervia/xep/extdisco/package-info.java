/**
 * How the list of what a node of a PubSub service has is asked for together with what is below the
 * node, and what links it (XEP-0499).
 */
@NullMarked
@Xep(number = 499, title = "Pubsub Extended Discovery", version = "0.1.0")
package org.libervia.xep.extdisco;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;

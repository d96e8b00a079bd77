/**
 * Nodes and their items (XEP-0060): {@link org.libervia.xep.pubsub.PubSub} is what is asked and
 * answered, {@link org.libervia.xep.pubsub.PubSubOwner} what the owner of a node asks, {@link
 * org.libervia.xep.pubsub.PubSubEvent} what subscribers are told.
 */
@NullMarked
@Xep(
        number = 60,
        title = "Publish-Subscribe",
        version = "1.30.0",
        namespaces = {PubSub.NAMESPACE, PubSubOwner.NAMESPACE, PubSubEvent.NAMESPACE},
        coverage = Xep.Coverage.PARTIAL,
        note =
                "Options of subscriptions, and the defaults that a service tells them and nodes by,"
                        + " are not read.")
package org.libervia.xep.pubsub;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;

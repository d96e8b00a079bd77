/**
 * Nodes and their items (XEP-0060): {@link org.libervia.xep.pubsub.PubSub} is what is asked and
 * answered, {@link org.libervia.xep.pubsub.PubSubEvent} what subscribers are told.
 */
@NullMarked
@Xep(
        number = 60,
        title = "Publish-Subscribe",
        version = "1.30.0",
        namespaces = {PubSub.NAMESPACE, PubSubEvent.NAMESPACE},
        coverage = Xep.Coverage.PARTIAL,
        note =
                "Items are fetched, published, retracted and notified; subscribing, configuring and"
                        + " owning nodes are not there.")
package org.libervia.xep.pubsub;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;

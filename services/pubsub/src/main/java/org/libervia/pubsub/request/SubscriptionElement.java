package org.libervia.pubsub.request;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.xmpp.xml.XmlElement;

/** Writes subscriptions (XEP-0060 §5.6, §6.1.2). */
public final class SubscriptionElement {
    private SubscriptionElement() {}

    /** A subscription, by the name of its node. */
    public static XmlElement of(String node, Subscription subscription) {
        return of(node, subscription.jid(), subscription.state(), subscription.subid());
    }

    /**
     * The state of somebody's subscription to a node.
     *
     * @param subid which of its subscriptions, or null
     */
    public static XmlElement of(
            String node, Jid jid, SubscriptionState state, @Nullable String subid) {
        return XmlElement.builder("subscription", Answers.PUBSUB)
                .attribute("node", node)
                .attribute("jid", jid)
                .attribute("subid", subid)
                .attribute("subscription", state.text())
                .build();
    }
}

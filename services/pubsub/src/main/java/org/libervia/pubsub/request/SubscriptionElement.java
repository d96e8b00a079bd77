package org.libervia.pubsub.request;

import org.libervia.base.Jid;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.xmpp.xml.XmlElement;

/** Writes subscriptions (XEP-0060 §5.6, §6.1.2). */
public final class SubscriptionElement {
    private SubscriptionElement() {}

    /** A subscription, by the name of its node. */
    public static XmlElement of(String node, Subscription subscription) {
        return of(node, subscription.jid(), subscription.state());
    }

    /** The state of somebody's subscription to a node. */
    public static XmlElement of(String node, Jid jid, SubscriptionState state) {
        return XmlElement.builder("subscription", Answers.PUBSUB)
                .attribute("node", node)
                .attribute("jid", jid)
                .attribute("subscription", state.text())
                .build();
    }
}

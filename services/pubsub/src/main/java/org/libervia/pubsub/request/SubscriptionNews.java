package org.libervia.pubsub.request;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.SubscriptionState;

/** Who hears of a subscription that changed. */
public final class SubscriptionNews {
    private SubscriptionNews() {}

    /** Owners who want to know of subscribers (XEP-0060 §16.4.4, {@code notify_sub}). */
    public static List<Announcement> toOwners(
            Desk desk, Node node, Jid subscriber, SubscriptionState state) {
        if (!node.config().is(NodeSettings.NOTIFY_SUB)) {
            return List.of();
        }
        return List.of(
                new Announcement.SubscriptionChanged(node, subscriber, state, owners(desk, node)));
    }

    /** The owners of a node. */
    public static List<Jid> owners(Desk desk, Node node) {
        return desk.books().affiliations().with(node, Affiliation.OWNER, desk.policy().maxListed());
    }
}

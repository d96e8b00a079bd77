package org.libervia.pubsub.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.store.RelationTable.Step;

/**
 * Something that others are told once it is on the disk. Where it has a moment, who subscribed
 * later is not told.
 */
public sealed interface Announcement {

    /** The node that it is about. */
    Node node();

    /** Items are new or changed; none when the node tells of events alone (XEP-0060 §7.1.2). */
    record Published(Node node, List<StoredItem> items, Instant at) implements Announcement {
        public Published {
            items = List.copyOf(items);
        }
    }

    /** Items are gone (§7.2.2.1). */
    record Retracted(Node node, List<StoredItem> items, Instant at) implements Announcement {
        public Retracted {
            items = List.copyOf(items);
        }
    }

    /** The node was emptied (§8.5.2). */
    record Purged(Node node, Instant at) implements Announcement {}

    /**
     * The meta-data of the node changed, or it is new (XEP-0497 §3.2.2).
     *
     * @param before how it was configured
     * @param former the way up that it had before
     */
    record MetaDataChanged(Node node, NodeConfig before, List<Step> former, Instant at)
            implements Announcement {
        public MetaDataChanged {
            former = List.copyOf(former);
        }
    }

    /** The node was configured (§8.2.5.3). */
    record Configured(Node node, Instant at) implements Announcement {}

    /**
     * The node is gone (§8.4.2).
     *
     * @param uri where it went, or null
     * @param subscribers whom it had
     * @param buried whether what it had, subscribers too, goes little by little
     */
    record Deleted(Node node, @Nullable String uri, List<Subscription> subscribers, boolean buried)
            implements Announcement {
        public Deleted {
            subscribers = List.copyOf(subscribers);
        }

        public Deleted(Node node, @Nullable String uri, List<Subscription> subscribers) {
            this(node, uri, subscribers, false);
        }
    }

    /** A new subscriber gets the last item (§6.1.7). */
    record LastItem(Node node, Subscription subscription, StoredItem item)
            implements Announcement {}

    /**
     * The state of a subscription was changed by somebody else (§12.13), or owners want to know.
     *
     * @param subid which of the subscriptions of the address, or null
     */
    record SubscriptionChanged(
            Node node,
            Jid subscriber,
            SubscriptionState state,
            @Nullable String subid,
            List<Jid> to)
            implements Announcement {
        public SubscriptionChanged {
            to = List.copyOf(to);
        }

        /** Some change, whichever of the subscriptions it is. */
        public SubscriptionChanged(
                Node node, Jid subscriber, SubscriptionState state, List<Jid> to) {
            this(node, subscriber, state, null, to);
        }

        /** A subscriber is told what its subscription is now. */
        public static SubscriptionChanged of(Node node, Subscription subscription) {
            return new SubscriptionChanged(
                    node,
                    subscription.jid(),
                    subscription.state(),
                    subscription.subid(),
                    List.of(subscription.jid()));
        }

        /** A subscriber is told that its subscription is no more. */
        public static SubscriptionChanged ended(Node node, Subscription subscription) {
            return new SubscriptionChanged(
                    node,
                    subscription.jid(),
                    SubscriptionState.NONE,
                    subscription.subid(),
                    List.of(subscription.jid()));
        }
    }

    /** Somebody wants to subscribe, and owners are asked (§8.6). */
    record ApprovalAsked(Node node, Subscription subscription, List<Jid> owners)
            implements Announcement {
        public ApprovalAsked {
            owners = List.copyOf(owners);
        }
    }

    /** An owner changed what somebody is to the node (§8.9.4). */
    record AffiliationChanged(Node node, Jid entity, Affiliation affiliation)
            implements Announcement {}
}

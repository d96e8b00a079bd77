package org.libervia.pubsub.model;

import java.time.Instant;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.SubscriptionOptions;

/**
 * A subscription to a node.
 *
 * @param id its number in the database
 * @param jid the address that is notified, bare or full
 */
public record Subscription(
        long id, long nodeId, Jid jid, SubscriptionState state, SubscriptionOptions options) {

    /** What it is called by those who have several (XEP-0060 §6.1.6). */
    public String subid() {
        return Long.toString(id);
    }

    /** What a resource hears that is on no list, because it is online and wants to. */
    public static Subscription implied(Node node, Jid resource) {
        return new Subscription(
                0, node.id(), resource, SubscriptionState.SUBSCRIBED, SubscriptionOptions.STANDARD);
    }

    /** The same, for another address of who is subscribed. */
    public Subscription to(Jid address) {
        return new Subscription(id, nodeId, address, state, options);
    }

    /** Whether it has ended by itself (XEP-0060 §12.18). */
    public boolean hasEnded(Instant now) {
        return options.expiry().filter(end -> !end.isAfter(now)).isPresent();
    }
}

package org.libervia.pubsub.model;

import org.libervia.base.Jid;

/**
 * A subscription of an account, here or elsewhere.
 *
 * @param id tells it apart from all others of the account
 * @param service where the node is: a service, or an account
 * @param jid the address that is notified
 * @param subid the id that the service gave it, or empty
 */
public record AccountSubscription(
        String id, Jid service, String node, Jid jid, String subid, SubscriptionState state) {}

package org.libervia.domain.social;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * Somebody's wish to be told of what happens to a node (XEP-0060 §4.2).
 *
 * @param state “none”, “pending”, “subscribed” or “unconfigured”
 * @param id tells several of the same subscriber apart, or null
 */
public record PubsubSubscription(
        Jid service, String node, Jid subscriber, String state, @Nullable String id) {}

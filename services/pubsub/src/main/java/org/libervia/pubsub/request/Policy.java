package org.libervia.pubsub.request;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.limit.RateLimits;
import org.libervia.pubsub.model.Quota;

/**
 * What the service allows.
 *
 * @param service its address
 * @param maxItems how many items a node may hold
 * @param maxPayload how long a payload may be, in bytes
 * @param maxItemsAtOnce how many items come in one answer, or are published in one request
 * @param maxSubscriptions how many subscriptions a bare address may have
 * @param maxListed how many affiliations or subscriptions come in one answer
 * @param quota what somebody may take, where an admin says nothing else
 * @param maxNodeBytes how long the payloads in a node may be in all
 * @param rates how often somebody may ask
 * @param openCreation whether everybody may create nodes, or admins alone
 */
public record Policy(
        Jid service,
        long maxItems,
        long maxPayload,
        int maxItemsAtOnce,
        int maxSubscriptions,
        int maxListed,
        Quota quota,
        long maxNodeBytes,
        RateLimits rates,
        boolean openCreation) {

    /** Who has nodes: an account, or the service itself for null. */
    public Jid home(@Nullable Jid account) {
        return account == null ? service : account;
    }

    /** What is allowed when nothing is said. */
    public static Policy standard(Jid service) {
        return new Policy(
                service,
                10_000_000,
                256 << 10,
                250,
                10_000,
                10_000,
                Quota.UNLIMITED,
                Quota.NONE,
                RateLimits.NONE,
                true);
    }
}

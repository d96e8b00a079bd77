package org.libervia.pubsub.request;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * What the service allows.
 *
 * @param service its address
 * @param maxItems how many items a node may hold
 * @param maxPayload how long a payload may be, in bytes
 * @param maxItemsAtOnce how many items come in one answer, or are published in one request
 * @param maxSubscriptions how many subscriptions a bare address may have
 * @param maxListed how many affiliations or subscriptions come in one answer
 * @param openCreation whether everybody may create nodes, or admins alone
 */
public record Policy(
        Jid service,
        long maxItems,
        long maxPayload,
        int maxItemsAtOnce,
        int maxSubscriptions,
        int maxListed,
        boolean openCreation) {

    /** Who has nodes: an account, or the service itself for null. */
    public Jid home(@Nullable Jid account) {
        return account == null ? service : account;
    }

    /** What is allowed when nothing is said. */
    public static Policy standard(Jid service) {
        return new Policy(service, 10_000_000, 256 << 10, 250, 10_000, 10_000, true);
    }
}

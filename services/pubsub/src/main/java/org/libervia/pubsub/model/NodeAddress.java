package org.libervia.pubsub.model;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * Where a node is.
 *
 * @param account the bare address of the account that it belongs to (XEP-0163), or null when it is
 *     one of the service itself
 * @param name its name
 */
public record NodeAddress(@Nullable Jid account, String name) {

    /** The column that tells accounts apart; empty for the service. */
    public String home() {
        return account == null ? "" : account.toString();
    }

    public boolean isPersonal() {
        return account != null;
    }

    @Override
    public String toString() {
        return account == null ? name : account + "/" + name;
    }
}

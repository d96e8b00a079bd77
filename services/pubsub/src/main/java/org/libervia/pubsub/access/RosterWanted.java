package org.libervia.pubsub.access;

import org.libervia.base.Jid;

/**
 * An answer depends on a roster that isn't here, or is too old. The transaction is taken back, the
 * roster is fetched, which takes a while, and then everything is tried again.
 */
public final class RosterWanted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Jid account;

    RosterWanted(Jid account) {
        super("The roster of " + account + " is wanted.", null, false, false);
        this.account = account;
    }

    /** Whose roster it is. */
    public Jid account() {
        return account;
    }
}

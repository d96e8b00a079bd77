package org.libervia.omemo.account;

import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.trust.TrustPolicy;

/**
 * One's own device in an account. It has one owner, who does one thing after another: not for
 * several threads at once.
 */
public final class OmemoAccount {
    private final Primitives primitives;
    private final OmemoStore store;
    private final TrustPolicy trust;
    private @Nullable Work open;

    /** An account whose device is in the store. */
    public OmemoAccount(Primitives primitives, OmemoStore store, TrustPolicy trust) {
        this.primitives = primitives;
        this.store = store;
        this.trust = trust;
    }

    /**
     * Begins something whose changes are stored together, when it is committed.
     *
     * @throws IllegalStateException as long as another work is open
     */
    public Work begin() {
        if (open != null) {
            throw new IllegalStateException("a work is open: commit or close it first");
        }
        open = new Work(primitives, store, trust, () -> open = null);
        return open;
    }
}

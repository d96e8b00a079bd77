package org.libervia.omemo.trust;

import org.libervia.omemo.keys.IdentityKey;

/** Answers what is thought of a key. */
@FunctionalInterface
public interface TrustPolicy {
    /**
     * What is thought of this key.
     *
     * @param account the bare address of the account whose device shows it
     */
    Trust of(String account, IdentityKey key);

    /** The same policy, where only what was compared counts: for messages about trust itself. */
    default TrustPolicy authenticatedOnly() {
        return (account, key) -> {
            Trust trust = of(account, key);
            return trust == Trust.BLINDLY_TRUSTED ? Trust.UNDECIDED : trust;
        };
    }
}

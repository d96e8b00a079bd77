package org.libervia.omemo.trust;

/** What is thought of a device's identity key. */
public enum Trust {
    /** The user, or a device that the user trusts, compared it. */
    TRUSTED(true),
    /** Nobody compared it; it is used as long as nobody compared any key of the account. */
    BLINDLY_TRUSTED(true),
    /** Nobody has decided: what it sends is read, with a mark, and nothing is sent to it. */
    UNDECIDED(false),
    /** The user refuses it: nothing is sent to it, nor read of it. */
    DISTRUSTED(false);

    private final boolean receives;

    Trust(boolean receives) {
        this.receives = receives;
    }

    /** Whether messages are encrypted for it. */
    public boolean receives() {
        return receives;
    }
}

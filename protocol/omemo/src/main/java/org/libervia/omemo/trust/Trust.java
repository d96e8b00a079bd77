package org.libervia.omemo.trust;

/** What is thought of a device's identity key. */
public enum Trust {
    /** The user, or a device that the user trusts, compared it. */
    TRUSTED(1, true),
    /** Nobody compared it; it is used as long as nobody compared any key of the account. */
    BLINDLY_TRUSTED(2, true),
    /** Nobody has decided: what it sends is read, with a mark, and nothing is sent to it. */
    UNDECIDED(3, false),
    /** The user refuses it: nothing is sent to it, nor read of it. */
    DISTRUSTED(4, false);

    private final int code;
    private final boolean receives;

    Trust(int code, boolean receives) {
        this.code = code;
        this.receives = receives;
    }

    /** How stored state names it. */
    public int code() {
        return code;
    }

    /** Whether messages are encrypted for it. */
    public boolean receives() {
        return receives;
    }
}

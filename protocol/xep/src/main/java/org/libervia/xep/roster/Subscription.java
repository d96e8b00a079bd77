package org.libervia.xep.roster;

import java.util.Locale;

/** Who sees whose presence (RFC 6121 §2.1.2.5). */
public enum Subscription {
    NONE,
    /** The account sees the contact's presence. */
    TO,
    /** The contact sees the account's presence. */
    FROM,
    BOTH,
    /** The contact leaves, or left, the roster. */
    REMOVE;

    /** The value of the attribute {@code subscription}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the account sees the contact's presence. */
    public boolean isTo() {
        return this == TO || this == BOTH;
    }

    /** Whether the contact sees the account's presence. */
    public boolean isFrom() {
        return this == FROM || this == BOTH;
    }

    static Subscription of(String text) {
        for (Subscription subscription : values()) {
            if (subscription.text().equals(text)) {
                return subscription;
            }
        }
        throw new IllegalArgumentException(text);
    }
}

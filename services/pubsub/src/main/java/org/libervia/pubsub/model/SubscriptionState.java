package org.libervia.pubsub.model;

import java.util.Locale;
import java.util.Optional;

/** How far a subscription has come (XEP-0060 §4.2); one that is {@code none} isn't kept. */
public enum SubscriptionState {
    NONE,
    PENDING,
    UNCONFIGURED,
    SUBSCRIBED;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of this name; empty when there is none. */
    public static Optional<SubscriptionState> of(String text) {
        for (SubscriptionState state : values()) {
            if (state.text().equals(text)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}

package org.libervia.xep.caching;

import java.util.Locale;
import java.util.Optional;

/** How a node keeps its items (XEP-0460 §5). */
public enum Persistence {
    /** On the disk. */
    PERSISTENT,

    /** Not for ever: they may disappear without a word. */
    SEMI_PERSISTENT,

    /** Not at all. */
    TRANSIENT,

    /** The last one alone. */
    TRANSIENT_WITH_LAST_ITEM;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name; empty when there is none. */
    public static Optional<Persistence> of(String text) {
        for (Persistence one : values()) {
            if (one.text().equals(text)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}

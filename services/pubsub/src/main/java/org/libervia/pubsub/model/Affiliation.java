package org.libervia.pubsub.model;

import java.util.Locale;
import java.util.Optional;

/** What somebody is to a node (XEP-0060 §4.1). */
public enum Affiliation {
    OWNER,
    PUBLISHER,
    PUBLISH_ONLY,
    MEMBER,
    NONE,
    OUTCAST;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The affiliation of this name; empty when there is none. */
    public static Optional<Affiliation> of(String text) {
        for (Affiliation affiliation : values()) {
            if (affiliation.text().equals(text)) {
                return Optional.of(affiliation);
            }
        }
        return Optional.empty();
    }

    /** Whether it is on the list of those who may read a whitelisted node. */
    public boolean isListed() {
        return this == OWNER || this == PUBLISHER || this == MEMBER;
    }

    /** Whether it may publish whatever the node's publish model is. */
    public boolean publishes() {
        return this == OWNER || this == PUBLISHER || this == PUBLISH_ONLY;
    }
}

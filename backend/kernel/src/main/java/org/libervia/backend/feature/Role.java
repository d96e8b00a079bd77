package org.libervia.backend.feature;

/** What a profile is on the network. */
public enum Role {
    /** An account on a server. */
    CLIENT,
    /** A component beside a server (XEP-0114). */
    COMPONENT
}

package org.libervia.omemo;

import java.util.Optional;

/** The versions of the protocol, by their namespaces. */
public enum OmemoVersion {
    /** The version of today: XEP-0384 from 0.8 on. */
    OMEMO_2("urn:xmpp:omemo:2"),
    /** The version that most clients speak: XEP-0384 0.2 and 0.3, "siacs". */
    LEGACY("eu.siacs.conversations.axolotl");

    private final String namespace;

    OmemoVersion(String namespace) {
        this.namespace = namespace;
    }

    public String namespace() {
        return namespace;
    }

    /** The version with this namespace. */
    public static Optional<OmemoVersion> of(String namespace) {
        for (OmemoVersion version : values()) {
            if (version.namespace.equals(namespace)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}

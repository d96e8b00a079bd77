package org.libervia.omemo;

import java.util.Optional;

/** The versions of the protocol, by their namespaces. */
public enum OmemoVersion {
    /** The version of today: XEP-0384 from 0.8 on. */
    OMEMO_2("urn:xmpp:omemo:2", 2),
    /** The version that most clients speak: XEP-0384 0.2 and 0.3, "siacs". */
    LEGACY("eu.siacs.conversations.axolotl", 1);

    private final String namespace;
    private final int code;

    OmemoVersion(String namespace, int code) {
        this.namespace = namespace;
        this.code = code;
    }

    public String namespace() {
        return namespace;
    }

    /** How stored state names it. */
    public int code() {
        return code;
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

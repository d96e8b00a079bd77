package org.libervia.backend.feature;

/**
 * The phases that a message that leaves passes, in this order. Within a phase the steps run in the
 * order in which their features were started.
 */
public enum OutgoingPhase {
    /** The stanza is built from what the user wrote. */
    COMPOSED,
    /** Features add their elements: ids, receipt requests, chat states. */
    ANNOTATED,
    /** What asks for it is encrypted. */
    ENCRYPTED,
    /** It is written to the history. */
    STORED,
    /** It is handed to the stream. */
    SENT,
    /** Frontends are told. */
    ANNOUNCED
}

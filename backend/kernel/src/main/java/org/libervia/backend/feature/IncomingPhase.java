package org.libervia.backend.feature;

/**
 * The phases that a message that came passes, in this order. Within a phase the steps run in the
 * order in which their features were started.
 */
public enum IncomingPhase {
    /** What carries another message is taken apart: carbons, archive results. */
    UNWRAPPED,
    /** What is encrypted is opened. */
    DECRYPTED,
    /**
     * The elements of the stanza become parts of the {@linkplain IncomingMessage#draft() draft}.
     */
    PARSED,
    /** A message that is stored already is dropped. */
    DEDUPLICATED,
    /** It is written to the history. */
    STORED,
    /** Frontends are told. */
    ANNOUNCED
}

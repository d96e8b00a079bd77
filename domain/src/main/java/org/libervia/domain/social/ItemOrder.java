package org.libervia.domain.social;

/** By what items are in order (XEP-0413 §4). */
public enum ItemOrder {
    /** By when they appeared first. */
    CREATION,
    /** By when they were changed last. */
    MODIFICATION
}

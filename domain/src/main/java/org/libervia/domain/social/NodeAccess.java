package org.libervia.domain.social;

/** Who may read a node (XEP-0060 §4.5). */
public enum NodeAccess {
    /** Everybody. */
    OPEN,
    /** Those who see our presence. */
    PRESENCE,
    /** Contacts in certain groups. */
    ROSTER,
    /** Those whom the owner lets in one by one. */
    AUTHORIZE,
    /** Those whom the owner has named. */
    WHITELIST
}

package org.libervia.domain.rooms;

/** What somebody is to a room, whether there or not (XEP-0045 §5.2). */
public enum Affiliation {
    OWNER,
    ADMIN,
    MEMBER,
    NONE,
    OUTCAST
}

package org.libervia.domain.rooms;

/** What somebody may do in a room while there (XEP-0045 §5.1). */
public enum RoomRole {
    MODERATOR,
    PARTICIPANT,
    /** Listens only. */
    VISITOR,
    NONE
}

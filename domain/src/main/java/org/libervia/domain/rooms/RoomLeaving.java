package org.libervia.domain.rooms;

/** Why we are no longer in a room. */
public enum RoomLeaving {
    /** We left. */
    LEFT,
    /** A moderator put us out. */
    KICKED,
    /** We may not come back. */
    BANNED,
    /** Only members may be there, and we are none. */
    NOT_A_MEMBER,
    /** The room is no more. */
    DESTROYED,
    /** The service was shut down, or lost us by a fault of its own; we come back by ourselves. */
    SERVICE_FAILED,
    /** The connection ended; we come back with it. */
    DISCONNECTED
}

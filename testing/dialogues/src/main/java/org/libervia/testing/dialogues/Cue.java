package org.libervia.testing.dialogues;

/** One thing that a participant does or goes through. */
public sealed interface Cue {

    /** The line of the file, counted from 1. */
    int line();

    /** The participant. */
    String who();

    /** Connects, logs in, and has an address from then on. */
    record Connects(int line, String who) implements Cue {}

    /** Says goodbye. */
    record Disconnects(int line, String who) implements Cue {}

    /** Sends these elements, one after the other. */
    record Sends(int line, String who, String xml) implements Cue {}

    /** Receives these elements and no other before or between. */
    record Receives(int line, String who, Manner manner, String xml) implements Cue {}

    /** Receives nothing for a while. */
    record ReceivesNothing(int line, String who) implements Cue {}

    /** From now on, elements like these don't count when they come. */
    record Ignores(int line, String who, String xml) implements Cue {}

    /** Is disconnected by the other side. */
    record IsDisconnected(int line, String who) implements Cue {}

    /** How closely what comes must be what is written. */
    enum Manner {
        /** In order; attributes and children that are not written may be there. */
        IN_ORDER,
        /** The same in any order. */
        IN_ANY_ORDER,
        /** In order, and nothing may be there that is not written. */
        EXACTLY
    }
}

package org.libervia.cli.command;

/** A place in the tree of commands. */
public sealed interface Node permits Group, Leaf {
    /** What a user types. */
    String name();

    /** What it is for, in one line. */
    String description();

    /** Whether help and completion leave it out. */
    default boolean hidden() {
        return false;
    }
}

package org.libervia.cli.command;

import java.util.function.Supplier;

/**
 * A command in the tree.
 *
 * @param make makes it, with its options unset
 * @param bare whether it needs no arguments: without any, there is nothing to parse, and the parser
 *     is spared
 */
public record Leaf(
        String name, String description, Supplier<Command> make, boolean bare, boolean hidden)
        implements Node {
    /** One that needs arguments. */
    public Leaf(String name, String description, Supplier<Command> make) {
        this(name, description, make, false, false);
    }

    /** One that needs none. */
    public static Leaf bare(String name, String description, Supplier<Command> make) {
        return new Leaf(name, description, make, true, false);
    }

    /** One that help and completion leave out. */
    public static Leaf hidden(String name, String description, Supplier<Command> make) {
        return new Leaf(name, description, make, false, true);
    }
}

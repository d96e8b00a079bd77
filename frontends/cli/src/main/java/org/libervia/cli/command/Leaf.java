package org.libervia.cli.command;

import java.util.function.Supplier;

/**
 * A command in the tree.
 *
 * @param make makes it, with its options unset
 */
public record Leaf(String name, String description, Supplier<Command> make, boolean hidden)
        implements Node {
    public Leaf(String name, String description, Supplier<Command> make) {
        this(name, description, make, false);
    }
}

package org.libervia.cli.command;

import java.util.List;
import java.util.Optional;

/** Commands that belong together. */
public abstract non-sealed class Group implements Node {
    private final String name;
    private final String description;

    protected Group(String name, String description) {
        this.name = name;
        this.description = description;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String description() {
        return description;
    }

    /** What is in it, in the order of help. */
    public abstract List<Node> children();

    /** The child of this name. */
    public final Optional<Node> child(String wanted) {
        for (Node node : children()) {
            if (node.name().equals(wanted)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}

package org.libervia.cli.system;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code private}. */
public final class PrivateCommands extends Group {
    public PrivateCommands() {
        super("private", "Small data that frontends keep for a profile, as JSON.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                new Leaf("get", "Show a value.", PrivateGet::new),
                new Leaf("set", "Keep a value.", PrivateSet::new),
                new Leaf("delete", "Forget a value.", PrivateDelete::new));
    }
}

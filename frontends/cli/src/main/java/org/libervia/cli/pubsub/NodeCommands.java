package org.libervia.cli.pubsub;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code pubsub node}. */
final class NodeCommands extends Group {
    NodeCommands() {
        super("node", "Nodes themselves: make, set up, delete.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                new Leaf("create", "Make a node.", () -> new NodeSetUp(true)),
                new Leaf("delete", "Delete a node with all its items.", NodeDelete::new),
                new Leaf("get", "Show how a node is set up.", NodeGet::new),
                new Leaf("set", "Set a node up otherwise.", () -> new NodeSetUp(false)));
    }
}

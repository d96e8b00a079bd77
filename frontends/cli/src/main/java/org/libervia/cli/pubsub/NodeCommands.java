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
                Leaf.bare("create", "Make a node.", () -> new NodeSetUp(true)),
                Leaf.bare("delete", "Delete a node with all its items.", NodeDelete::new),
                Leaf.bare("get", "Show how a node is set up.", NodeGet::new),
                Leaf.bare("set", "Set a node up otherwise.", () -> new NodeSetUp(false)));
    }
}

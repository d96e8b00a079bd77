package org.libervia.cli.blocking;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code blocking}. */
public final class BlockingCommands extends Group {
    public BlockingCommands() {
        super("blocking", "Whom we block: nothing goes to them or comes from them.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("list", "List whom we block.", BlockingList::new),
                new Leaf("block", "Block entities.", Block::new),
                new Leaf("unblock", "Unblock entities, or everybody.", Unblock::new));
    }
}

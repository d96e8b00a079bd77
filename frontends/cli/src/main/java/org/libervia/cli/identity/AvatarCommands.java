package org.libervia.cli.identity;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code avatar}. */
public final class AvatarCommands extends Group {
    public AvatarCommands() {
        super("avatar", "Pictures of entities.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("get", "Show where the picture of an entity is.", AvatarGet::new),
                new Leaf("set", "Publish our own picture.", AvatarSet::new));
    }
}

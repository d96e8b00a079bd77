package org.libervia.cli.identity;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code identity}. */
public final class IdentityCommands extends Group {
    public IdentityCommands() {
        super("identity", "How entities present themselves: nickname, description, picture.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("get", "Show how an entity presents itself.", IdentityGet::new),
                Leaf.bare("set", "Change our nickname or description.", IdentitySet::new));
    }
}

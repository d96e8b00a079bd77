package org.libervia.cli.presence;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code presence}. */
public final class PresenceCommands extends Group {
    public PresenceCommands() {
        super("presence", "Who is there, and how others see us.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("get", "Show the presences that are known.", PresenceGet::new),
                new Leaf("set", "Set our own presence.", PresenceSet::new),
                new Leaf(
                        "active",
                        "Tell the server whether somebody is looking.",
                        PresenceActive::new));
    }
}

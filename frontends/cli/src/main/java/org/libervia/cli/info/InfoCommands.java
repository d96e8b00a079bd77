package org.libervia.cli.info;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code info}. */
public final class InfoCommands extends Group {
    public InfoCommands() {
        super("info", "What entities, sessions and the backend are.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                new Leaf(
                        "disco", "Show what an entity can do, and what belongs to it.", Disco::new),
                Leaf.bare("find", "Find entities that have features.", Find::new),
                new Leaf("version", "Show which software an entity runs.", VersionOf::new),
                Leaf.bare("session", "Show the session of the profile.", Session::new),
                Leaf.bare("devices", "List connected devices of an entity.", Devices::new),
                Leaf.bare("plugins", "List the features of the backend.", Plugins::new),
                Leaf.bare("namespaces", "List the short names of namespaces.", Namespaces::new));
    }
}

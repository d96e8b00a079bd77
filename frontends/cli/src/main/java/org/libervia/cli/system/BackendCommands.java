package org.libervia.cli.system;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code backend}. */
public final class BackendCommands extends Group {
    public BackendCommands() {
        super("backend", "The backend itself.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("status", "Show how the backend is.", BackendState::new),
                new Leaf("config", "Show an option of its configuration.", BackendConfig::new),
                Leaf.bare("stop", "Stop it.", BackendStop::new));
    }
}

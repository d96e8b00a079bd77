package org.libervia.cli.param;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code param}. */
public final class ParamCommands extends Group {
    public ParamCommands() {
        super("param", "Parameters: settings of a profile, or of all.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("get", "Show categories, parameters or a value.", ParamGet::new),
                new Leaf("set", "Set a parameter.", ParamSet::new),
                new Leaf("save", "Save the parameters to an XML file.", ParamSave::new),
                new Leaf("load", "Load parameters from an XML file.", ParamLoad::new));
    }
}

package org.libervia.cli.completion;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code completion}. */
public final class CompletionCommands extends Group {
    public CompletionCommands() {
        super("completion", "Scripts that let your shell complete commands.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("bash", "Print the script for bash.", () -> new PrintScript(Script.BASH)),
                Leaf.bare("fish", "Print the script for fish.", () -> new PrintScript(Script.FISH)),
                Leaf.bare("zsh", "Print the script for zsh.", () -> new PrintScript(Script.ZSH)));
    }
}

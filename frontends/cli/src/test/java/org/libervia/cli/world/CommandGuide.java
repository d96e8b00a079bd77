package org.libervia.cli.world;

import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;
import org.libervia.cli.command.Parser;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes {@code docs/cli.md}: every command, with what it takes. */
public final class CommandGuide {
    private static final String INTRODUCTION =
            """
            # Command line

            `libervia-cli`, also called `li` and `jp`. This page is written from the commands themselves.

            A command line is a command, then its options and arguments: `li profile list -O json`.
            Options that all commands have are `-h` (help), `-v` (say more, may be repeated), `-q` (say
            less) and `--no-start` (don't start the backend when none runs). Long options may be
            shortened as long as they stay unique, short ones grouped.

            Commands that act for a profile take `-p PROFILE` (the default profile if left out), `-c` to
            connect it first, and `--pwd PASSWORD`; without it, a password that is needed is asked for.
            Those that need no connection take `--start-session` too, which only opens the profile.

            Data are printed as `-O` wants it: `simple`, `json`, `json-raw` (one line) or `xml`; without,
            as suits people best.

            | exit code | meaning |
            |---|---|
            | 0 | done |
            | 1 | failed: unknown profile, not connected, wrong password, no network … |
            | 2 | wrong arguments |
            | 3 | the bridge can't be used; `profile create`: the name is in use |
            | 4 | the other side answered with an error |
            | 5 | no backend runs |
            | 16 | not found |
            | 17 | data are not what they should be |
            | 18 | a feature is missing, here or on the server |
            | 19 | it exists already |
            | 20 | you said no, or pressed Ctrl-C |
            | 111 | a fault of ours: please report it |

            Completion: `li completion bash >> ~/.bashrc`,
            `li completion zsh > "${fpath[1]}/_libervia-cli"`, or
            `li completion fish > ~/.config/fish/completions/li.fish`.
            """;

    private final Group tree;
    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    public CommandGuide(Group tree) {
        this.tree = tree;
    }

    public String text() {
        for (Node node : tree.children()) {
            switch (node) {
                case Group group -> group(group);
                case Leaf leaf when !leaf.hidden() -> {
                    text.append("\n## `li ").append(leaf.name()).append("`\n\n");
                    body("li " + leaf.name(), leaf);
                }
                case Leaf _ -> {}
            }
        }
        return text.toString();
    }

    private void group(Group group) {
        text.append("\n## `li ").append(group.name()).append("`\n\n");
        text.append(group.description()).append('\n');
        for (Node child : group.children()) {
            if (child instanceof Leaf leaf) {
                String path = "li " + group.name() + " " + leaf.name();
                text.append("\n### `").append(path).append("`\n\n");
                body(path, leaf);
            }
        }
    }

    private void body(String path, Leaf leaf) {
        CommandSpec spec = new Parser(path, leaf, leaf.make().get()).line().getCommandSpec();
        text.append(leaf.description()).append('\n');
        StringBuilder list = new StringBuilder();
        for (PositionalParamSpec place : spec.positionalParameters()) {
            boolean optional = place.arity().min() == 0;
            line(
                    list,
                    optional ? "[" + place.paramLabel() + "]" : place.paramLabel(),
                    place.description());
        }
        for (OptionSpec option : spec.options()) {
            if (!isCommon(option)) {
                String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                line(list, String.join(", ", option.names()) + value, option.description());
            }
        }
        if (!list.isEmpty()) {
            text.append('\n').append(list);
        }
    }

    private static boolean isCommon(OptionSpec option) {
        return switch (option.longestName()) {
            case "--help",
                    "--verbose",
                    "--quiet",
                    "--no-start",
                    "--pwd",
                    "--connect",
                    "--start-session",
                    "--output",
                    "--output-option" ->
                    true;
            case "--profile" -> option.paramLabel().equals("PROFILE");
            default -> false;
        };
    }

    private static void line(StringBuilder list, String what, String... description) {
        list.append("- `")
                .append(what)
                .append("`: ")
                .append(String.join(" ", description))
                .append('\n');
    }
}

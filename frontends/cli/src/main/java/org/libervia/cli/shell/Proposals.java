package org.libervia.cli.shell;

import java.util.ArrayList;
import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;
import org.libervia.cli.command.Parser;
import picocli.CommandLine.Model.OptionSpec;

/** Completes what is typed in the shell: its own words, commands, and their options. */
final class Proposals {
    private static final List<String> OWN =
            List.of(
                    "cmd",
                    "do",
                    "exit",
                    "help",
                    "quit",
                    "shell",
                    "use",
                    "use_clear",
                    "verbose",
                    "version",
                    "whoami");

    private final Place place;

    Proposals(Place place) {
        this.place = place;
    }

    List<String> of(List<String> words) {
        String begun = words.getLast();
        List<String> before = new ArrayList<>(words.subList(0, words.size() - 1));
        List<String> fitting = new ArrayList<>();
        if (before.isEmpty()) {
            add(fitting, OWN, begun);
        } else if (before.getFirst().equals("do") || before.getFirst().equals("cmd")) {
            before.removeFirst();
        }
        Node node = place.find(place.absolute(before)).orElse(null);
        if (node instanceof Group group) {
            for (Node child : group.children()) {
                if (!child.hidden() && child.name().startsWith(begun)) {
                    fitting.add(child.name());
                }
            }
        } else if (node instanceof Leaf leaf && begun.startsWith("-")) {
            Parser parser = new Parser(leaf.name(), leaf, leaf.make().get());
            for (OptionSpec option : parser.line().getCommandSpec().options()) {
                add(fitting, List.of(option.names()), begun);
            }
        }
        return fitting;
    }

    private static void add(List<String> fitting, List<String> words, String begun) {
        for (String word : words) {
            if (word.startsWith(begun)) {
                fitting.add(word);
            }
        }
    }
}

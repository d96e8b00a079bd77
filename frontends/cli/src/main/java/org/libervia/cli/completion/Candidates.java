package org.libervia.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;
import org.libervia.cli.command.Parser;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What may stand where the user is typing. */
final class Candidates {
    private final Group tree;
    private final KnownValues known;

    Candidates(Group tree, KnownValues known) {
        this.tree = tree;
        this.known = known;
    }

    /**
     * The candidates for the last of these words, in the order of help.
     *
     * @param words those before, and the one being typed
     */
    List<Candidate> of(List<String> words) {
        String begun = words.getLast();
        Node node = tree;
        int at = 0;
        while (at < words.size() - 1 && node instanceof Group group) {
            Node child = group.child(words.get(at++)).orElse(null);
            if (child == null) {
                return List.of();
            }
            node = child;
        }
        return switch (node) {
            case Group group -> fitting(begun, children(group));
            case Leaf leaf -> arguments(leaf, words.subList(at, words.size() - 1), begun);
        };
    }

    private static List<Candidate> children(Group group) {
        List<Candidate> all = new ArrayList<>();
        for (Node child : group.children()) {
            if (!child.hidden()) {
                all.add(new Candidate(child.name(), child.description()));
            }
        }
        all.add(new Candidate("--help", "Show help."));
        return all;
    }

    private List<Candidate> arguments(Leaf leaf, List<String> before, String begun) {
        CommandSpec spec = new Parser(leaf.name(), leaf, leaf.make().get()).line().getCommandSpec();
        OptionSpec awaiting = before.isEmpty() ? null : valued(spec, before.getLast());
        if (awaiting != null) {
            return fitting(begun, values(awaiting));
        }
        int equals = begun.startsWith("--") ? begun.indexOf('=') : -1;
        if (equals > 0) {
            OptionSpec option = valued(spec, begun.substring(0, equals));
            return option == null
                    ? List.of()
                    : prefixed(begun.substring(0, equals + 1), begun, values(option));
        }
        if (begun.startsWith("-")) {
            return fitting(begun, options(spec));
        }
        PositionalParamSpec place = place(spec, position(spec, before));
        return place == null ? List.of() : fitting(begun, values(place));
    }

    /** The option of this name if a value has to follow it. */
    private static @Nullable OptionSpec valued(CommandSpec spec, String word) {
        OptionSpec option = spec.findOption(word);
        return option != null && option.arity().min() > 0 ? option : null;
    }

    private static int position(CommandSpec spec, List<String> before) {
        int position = 0;
        for (int i = 0; i < before.size(); i++) {
            boolean isValue = i > 0 && valued(spec, before.get(i - 1)) != null;
            if (!isValue && !before.get(i).startsWith("-")) {
                position++;
            }
        }
        return position;
    }

    private static @Nullable PositionalParamSpec place(CommandSpec spec, int position) {
        for (PositionalParamSpec place : spec.positionalParameters()) {
            if (place.index().contains(position)) {
                return place;
            }
        }
        return null;
    }

    private static List<Candidate> options(CommandSpec spec) {
        List<Candidate> all = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            String description = option.description().length == 0 ? "" : option.description()[0];
            all.add(new Candidate(option.longestName(), description));
        }
        return all;
    }

    /** What may be given, by the type of the argument or by what its label promises. */
    private List<Candidate> values(ArgSpec argument) {
        Object[] constants = argument.type().getEnumConstants();
        if (argument.type().isEnum() && constants != null) {
            List<Candidate> all = new ArrayList<>();
            for (Object constant : constants) {
                String name = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
                all.add(new Candidate(name.replace('_', '-'), ""));
            }
            return all;
        }
        return known.of(argument.paramLabel());
    }

    private static List<Candidate> prefixed(
            String prefix, String begun, List<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            all.add(new Candidate(prefix + candidate.word(), candidate.description()));
        }
        return fitting(begun, all);
    }

    private static List<Candidate> fitting(String begun, List<Candidate> candidates) {
        List<Candidate> fitting = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.equals(Candidate.FILES) || candidate.word().startsWith(begun)) {
                fitting.add(candidate);
            }
        }
        return fitting;
    }
}

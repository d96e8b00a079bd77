package org.libervia.cli.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.libervia.cli.command.Command;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Parser;
import org.libervia.cli.command.ProfileCommand;
import picocli.CommandLine.Model.OptionSpec;

/** Values of options that are given to every command that takes them. */
final class KeptArguments {
    private final String profile;
    private final boolean standard;
    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * @param profile the profile that the shell was started for
     * @param standard whether it is the default profile, which need not be named
     */
    KeptArguments(String profile, boolean standard) {
        this.profile = profile;
        this.standard = standard;
    }

    void keep(String name, String value) {
        values.put(name, value);
    }

    /** Forgets these, or all when none is named. */
    void forget(List<String> names) {
        if (names.isEmpty()) {
            values.clear();
        }
        names.forEach(values::remove);
    }

    Map<String, String> all() {
        return values;
    }

    /** What to add to the arguments of this command. */
    List<String> extra(Leaf leaf, List<String> given) {
        Command command = leaf.make().get();
        Parser parser = new Parser(leaf.name(), leaf, command);
        List<String> extra = new ArrayList<>();
        for (OptionSpec option : parser.line().getCommandSpec().options()) {
            for (String name : option.names()) {
                String value = values.get(name.replaceFirst("^-+", ""));
                if (value != null && !isGiven(option, given)) {
                    add(extra, option, name, value);
                    break;
                }
            }
        }
        boolean named = values.containsKey("profile") || values.containsKey("p");
        if (command instanceof ProfileCommand
                && !standard
                && !named
                && !names(given, "-p", "--profile")) {
            extra.add("--profile");
            extra.add(profile);
        }
        return extra;
    }

    /** A flag has no value of its own: it is there, or not. */
    private static void add(List<String> extra, OptionSpec option, String name, String value) {
        if (option.arity().max() > 0) {
            extra.add(name);
            extra.add(value);
        } else if (ShellSession.isTrue(value)) {
            extra.add(name);
        }
    }

    private static boolean isGiven(OptionSpec option, List<String> given) {
        return names(given, option.names());
    }

    private static boolean names(List<String> given, String... options) {
        for (String option : options) {
            for (String word : given) {
                if (word.equals(option) || word.startsWith(option + "=")) {
                    return true;
                }
            }
        }
        return false;
    }
}

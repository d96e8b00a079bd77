package org.libervia.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Completes long options that were abbreviated: any beginning that only one option has will do. */
final class Abbreviations {
    private final CommandLine line;

    Abbreviations(CommandLine line) {
        this.line = line;
    }

    /**
     * The arguments with full names of options, up to a {@code --}.
     *
     * @throws ParameterException when an abbreviation may be several options
     */
    String[] completed(List<String> arguments) {
        String[] completed = arguments.toArray(new String[0]);
        for (int i = 0; i < completed.length && !completed[i].equals("--"); i++) {
            if (completed[i].startsWith("--")) {
                completed[i] = completed(completed[i]);
            }
        }
        return completed;
    }

    private String completed(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        CommandSpec spec = line.getCommandSpec();
        if (spec.findOption(name) != null) {
            return argument;
        }
        List<String> fitting = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            for (String full : option.names()) {
                if (full.startsWith(name)) {
                    fitting.add(full);
                    break;
                }
            }
        }
        if (fitting.size() > 1) {
            throw new ParameterException(
                    line, name + " may be any of " + String.join(", ", fitting) + ".");
        }
        return fitting.isEmpty()
                ? argument
                : fitting.getFirst() + argument.substring(name.length());
    }
}

package org.libervia.cli.command;

import org.libervia.cli.terminal.Console;
import picocli.CommandLine.Option;

/** A command, with the options that all have. One is made for each run. */
public abstract class Command {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // read by the parser
    private boolean help;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more; may be repeated.")
    private boolean[] verbose = {};

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only what was asked for.")
    private boolean quiet;

    @Option(names = "--no-start", description = "Don't start the backend when none runs.")
    private boolean noStart;

    /** Does it. What fails is thrown. */
    protected abstract void run(Context context);

    /** Checks arguments that exclude each other, before anything is done. */
    protected void check() {}

    final void start(Context context) {
        check();
        if (noStart) {
            context.neverStart();
        }
        if (quiet || !hearsNotes()) {
            run(context);
            return;
        }
        try (Notes.Hearing _ = context.notes().of(context.bridge())) {
            run(context);
        }
    }

    /** Whether the backend may have something to say that users should read meanwhile. */
    protected boolean hearsNotes() {
        return false;
    }

    /** How often {@code -v} was given. */
    protected final int verbosity() {
        return verbose.length;
    }

    /** Says that something was done, unless the user wants quiet. */
    protected final void say(Console console, String message) {
        if (!quiet) {
            console.print(message);
        }
    }
}

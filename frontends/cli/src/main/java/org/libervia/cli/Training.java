package org.libervia.cli;

import java.util.List;
import org.libervia.cli.terminal.Console;

/**
 * Runs what users run most, so that the build can keep the classes they need in a start-up cache. A
 * backend should run; the process ends as usual, which is when the cache is written.
 */
public final class Training {
    private static final List<String> COMMAND_LINES =
            List.of(
                    "--help",
                    "--version",
                    "profile --help",
                    "profile list --help",
                    "message send --help",
                    "profile list --no-start",
                    "profile list --no-start -O json",
                    "profile info --no-start",
                    "roster get --no-start",
                    "message history --no-start --start-session",
                    "param get --no-start --start-session",
                    "info plugins --no-start",
                    "backend status --no-start",
                    "completion bash",
                    "nonsense");

    private Training() {}

    /** Runs them all; what they print is of no interest. */
    public static void main(String[] arguments) {
        Console console = Main.console(System.getenv());
        Interruption hook = new Interruption(console);
        Runtime.getRuntime().addShutdownHook(hook);
        for (String line : COMMAND_LINES) {
            int _ = Main.run(console, System.getenv(), List.of(line.split(" ")));
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}

package org.libervia.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.cli.backend.BackendProgram;
import org.libervia.cli.backend.SocketSource;
import org.libervia.cli.terminal.BackgroundQuestion;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.SystemConsole;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;

/** The program. */
public final class Main {
    private Main() {}

    /** Runs the command line given, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = console(System.getenv());
        Runtime.getRuntime().addShutdownHook(new Interruption(console));
        int exitCode = run(console, System.getenv(), List.of(arguments));
        Runtime.getRuntime().halt(exitCode);
    }

    static Console console(Map<String, String> environment) {
        boolean colours =
                environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        return SystemConsole.open(
                colours, new BackgroundQuestion(environment, Main::configuredBackground));
    }

    /** A configuration that can't be read is no reason to end: the colours are guessed. */
    private static String configuredBackground() {
        try {
            return settings().text("cli", "background").orElse("");
        } catch (LiberviaException unreadable) {
            return "";
        }
    }

    static int run(Console console, Map<String, String> environment, List<String> arguments) {
        SocketSource source =
                new SocketSource(
                        () -> settings().directories().local().resolve("bridge.sock"),
                        new BackendProgram(home(environment)));
        try (CommandLineInterface cli =
                new CommandLineInterface(
                        console, source, () -> Clock.system(ZoneId.systemDefault()))) {
            return cli.run(arguments);
        }
    }

    private static Settings settings() {
        return Settings.load(Surroundings.ofProcess(), null);
    }

    private static @Nullable Path home(Map<String, String> environment) {
        String home = System.getProperty("libervia.home", environment.get("LIBERVIA_HOME"));
        return home == null ? null : Path.of(home);
    }
}

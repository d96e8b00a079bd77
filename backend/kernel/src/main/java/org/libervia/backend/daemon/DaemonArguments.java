package org.libervia.backend.daemon;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * What the command line of the daemon asks for.
 *
 * @param command what to do
 * @param config a configuration file that is read last, or null
 * @param localDir the directory of the backend's data, over what is configured, or null
 * @param detached whether a parent waits for the one line that tells that the backend is ready
 * @param rest what is left for the service
 */
public record DaemonArguments(
        Command command,
        @Nullable Path config,
        @Nullable Path localDir,
        boolean detached,
        List<String> rest) {

    /** Understands a command line. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Reads it.
         *
         * @throws LiberviaException {@code BAD_ARGUMENT} naming what is not understood
         */
        DaemonArguments read(List<String> arguments);
    }

    /** What the daemon can do. */
    public enum Command {
        BACKGROUND,
        FOREGROUND,
        DEBUG,
        STOP,
        STATUS,
        HELP,
        VERSION
    }

    public static final String USAGE =
            """
            Usage: libervia-backend [COMMAND] [OPTIONS]

              background, bg   run as a daemon (the default); returns when the backend is ready
              foreground, fg   run here, and log to the terminal too
              debug, dbg       like foreground, and log everything
              stop             end the backend that runs
              status           tell whether it runs: 0 it does, 1 it does not, 2 it died

              --config FILE    read this configuration file too, over all others
              --local-dir DIR  keep data in DIR
              --version        show the version
              -h, --help       show this
            """;

    /** Said to the program that runs in the background. */
    public static final String DETACHED = "--detached";

    public DaemonArguments {
        rest = List.copyOf(rest);
    }

    /**
     * Reads a command line.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} naming what is not understood
     */
    public static DaemonArguments parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Command command = null;
        Path config = null;
        Path localDir = null;
        boolean detached = false;
        List<String> rest = new ArrayList<>();
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--" -> {
                    rest.addAll(left);
                    left.clear();
                }
                case "--config" -> config = path(argument, left);
                case "--local-dir" -> localDir = path(argument, left);
                case DETACHED -> detached = true;
                case "-h", "--help", "help" -> command = Command.HELP;
                case "--version" -> command = Command.VERSION;
                default -> {
                    if (command != null) {
                        throw unknown(argument);
                    }
                    command = command(argument);
                }
            }
        }
        return new DaemonArguments(
                command == null ? Command.BACKGROUND : command, config, localDir, detached, rest);
    }

    private static Command command(String name) {
        return switch (name) {
            case "background", "bg" -> Command.BACKGROUND;
            case "foreground", "fg" -> Command.FOREGROUND;
            case "debug", "dbg" -> Command.DEBUG;
            case "stop" -> Command.STOP;
            case "status" -> Command.STATUS;
            default -> throw unknown(name);
        };
    }

    private static Path path(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new LiberviaException(Problem.BAD_ARGUMENT, option + " needs a path after it.");
        }
        return Path.of(left.removeFirst()).toAbsolutePath();
    }

    private static LiberviaException unknown(String argument) {
        return new LiberviaException(
                Problem.BAD_ARGUMENT,
                "“" + argument + "” is not understood: libervia-backend --help lists what is.");
    }
}

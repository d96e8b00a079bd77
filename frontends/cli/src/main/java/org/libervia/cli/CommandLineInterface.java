package org.libervia.cli;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.CommandFailed;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.Context.BridgeSource;
import org.libervia.cli.command.Router;
import org.libervia.cli.terminal.Console;

/** Runs command lines: what fails becomes one message and an exit code. */
public final class CommandLineInterface implements AutoCloseable {
    private static final String PROGRAM = "li";

    private final Console console;
    private final Context context;
    private final Router router;

    public CommandLineInterface(Console console, BridgeSource source, Supplier<Clock> clock) {
        this.console = console;
        this.context = new Context(console, source, new AllCommands(), clock, this::run);
        this.router = new Router(context);
    }

    /** Runs a command line; returns its exit code. */
    public int run(List<String> arguments) {
        try {
            if (!arguments.isEmpty() && arguments.getFirst().equals("--version")) {
                console.print(Version.text());
                return 0;
            }
            return router.run(PROGRAM, arguments);
        } catch (LiberviaException failed) {
            return failed(failed.problem().exitCode(), failed);
        } catch (CommandFailed failed) {
            return failed(failed.exitCode(), failed);
        } catch (UncheckedIOException failed) {
            console.error("Reading or writing failed: " + failed.getMessage());
            return Problem.STORAGE.exitCode();
        } catch (RuntimeException fault) {
            console.error(
                    "Something went wrong here that should not: "
                            + fault
                            + "\nPlease report it, with the command you typed.");
            return Problem.INTERNAL.exitCode();
        } finally {
            console.flush();
        }
    }

    private int failed(int exitCode, RuntimeException failed) {
        console.error(String.valueOf(failed.getMessage()));
        return exitCode;
    }

    @Override
    public void close() {
        context.close();
    }
}

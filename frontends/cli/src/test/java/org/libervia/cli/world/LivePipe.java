package org.libervia.cli.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.cli.CommandLineInterface;
import org.libervia.cli.terminal.Background;
import org.libervia.cli.terminal.Console;

/** A command that runs while one types into its standard input. */
public final class LivePipe {
    private final PipedOutputStream typed = new PipedOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    public LivePipe(World world, String commandLine) {
        Console console =
                new Console(
                        input(),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        Console.People.NONE,
                        _ -> null,
                        () -> Background.DARK);
        CommandLineInterface cli =
                new CommandLineInterface(
                        console,
                        (_, _) -> new EmbeddedBridge(world.facets, world.hub),
                        () -> Clock.fixed(Li.NOW, ZoneOffset.UTC));
        Thread.ofVirtual().start(() -> exitCode.complete(cli.run(List.of(commandLine.split(" ")))));
    }

    private PipedInputStream input() {
        try {
            return new PipedInputStream(typed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Types a line. */
    public void type(String line) {
        try {
            typed.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            typed.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the input; returns the exit code. */
    public int end() {
        try {
            typed.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return exitCode.join();
    }

    /** The exit code, once it has ended by itself. */
    public int exitCode() {
        return exitCode.join();
    }

    /** What was printed so far. */
    public String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

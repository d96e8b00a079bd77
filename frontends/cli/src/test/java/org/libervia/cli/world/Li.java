package org.libervia.cli.world;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.cli.CommandLineInterface;
import org.libervia.cli.terminal.Background;
import org.libervia.cli.terminal.Console;

/** Runs command lines in the world, and catches what they print. */
public final class Li {
    /** The moment of all tests. */
    public static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    /** What became of a command. */
    public record Result(int exitCode, String out, String err) {}

    private final World world;
    private String input = "";
    private final Deque<String> secrets = new ArrayDeque<>();
    private final List<String> prompts = new ArrayList<>();
    private Console.People people = Console.People.NONE;

    public Li(World world) {
        this.world = world;
    }

    /** What comes on standard input from now on. */
    public Li typing(String text) {
        input = text;
        return this;
    }

    /** What the user types when asked for a password, in turn. */
    public Li knowing(String... passwords) {
        secrets.addAll(List.of(passwords));
        return this;
    }

    /** Has a person at the terminal, who sees colours. */
    public Li atTerminal() {
        people = new Console.People(true, true, true);
        return this;
    }

    /** The prompts for passwords, so far. */
    public List<String> prompts() {
        return prompts;
    }

    /** Runs a command line, split at blanks. */
    public Result run(String commandLine) {
        return run(commandLine.isBlank() ? List.of() : List.of(commandLine.strip().split(" +")));
    }

    public Result run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        people,
                        prompt -> {
                            prompts.add(prompt);
                            return secrets.poll();
                        },
                        () -> Background.DARK);
        try (CommandLineInterface cli =
                new CommandLineInterface(
                        console,
                        (_, _) -> new EmbeddedBridge(world.facets, world.hub),
                        () -> Clock.fixed(NOW, ZoneOffset.UTC))) {
            int exitCode = cli.run(arguments);
            return new Result(
                    exitCode,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }
}

package org.libervia.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Standard input and output, and the person who may sit there. */
public final class Console {
    private final InputStream input;
    private final PrintStream out;
    private final PrintStream err;
    private final People people;
    private final Secrets secrets;
    private final Supplier<Background> backgrounds;
    private @Nullable Background background;
    private @Nullable BufferedReader lines;

    /** At which of the streams a person is: they are terminals, and colours are wanted there. */
    public record People(boolean in, boolean out, boolean err) {
        /** Everything is a file or a pipe. */
        public static final People NONE = new People(false, false, false);
    }

    /**
     * @param secrets asks for passwords, never on standard input
     * @param backgrounds asked at most once, when a colour depends on it
     */
    public Console(
            InputStream input,
            PrintStream out,
            PrintStream err,
            People people,
            Secrets secrets,
            Supplier<Background> backgrounds) {
        this.input = input;
        this.out = out;
        this.err = err;
        this.people = people;
        this.secrets = secrets;
        this.backgrounds = backgrounds;
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public People people() {
        return people;
    }

    public InputStream input() {
        return input;
    }

    /** A line of standard output. */
    public void print(String line) {
        out.println(people.out() ? harmless(line) : line);
    }

    /** Without the control characters that terminals obey and XML lets pass. */
    private static String harmless(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append((c >= '\u0080' && c <= '\u009f') || c == '\r' ? '\uFFFD' : c);
        }
        return clean.toString();
    }

    /** What went wrong, on standard error. */
    public void error(String message) {
        out.flush();
        err.println(people.err() ? painted(Role.FAILURE, harmless(message)) : message);
        err.flush();
    }

    /** What is going on, on standard error. */
    public void progress(String message) {
        err.println(message);
        err.flush();
    }

    /** The text in the colour of its role when standard output is a terminal. */
    public String colour(Role role, String text) {
        return people.out() ? painted(role, text) : text;
    }

    /** What came from elsewhere, for standard error. */
    public String foreign(String text) {
        return people.err() ? harmless(text) : text;
    }

    /** What came from elsewhere, in the colour of its role when standard error is a terminal. */
    public String alert(Role role, String text) {
        return people.err() ? painted(role, harmless(text)) : text;
    }

    private String painted(Role role, String text) {
        Background known = role.dependsOnBackground() ? background() : Background.DARK;
        return "\u001b[" + role.on(known) + "m" + text + "\u001b[0m";
    }

    /** The background of the terminal; finding it out may ask the terminal. */
    public Background background() {
        if (background == null) {
            background = backgrounds.get();
        }
        return background;
    }

    /** The next line of standard input, null at its end. */
    public @Nullable String readLine() {
        try {
            return lines().readLine();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Standard input to its end. */
    public String readAll() {
        try {
            return lines().readAllAsString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private BufferedReader lines() {
        if (lines == null) {
            lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        }
        return lines;
    }

    /**
     * Asks for a text that is not shown.
     *
     * @return null when there is no terminal to ask at, or nothing was answered
     */
    public @Nullable String readSecret(String prompt) {
        out.flush();
        return secrets.ask(prompt);
    }

    /**
     * Asks a question that must be answered with {@code y}.
     *
     * @throws LiberviaException {@code CANCELLED} for any other answer
     */
    public void confirm(String question) {
        out.print(question + " (y/N)? ");
        out.flush();
        String answer = readLine();
        if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
            throw new LiberviaException(Problem.CANCELLED, "Cancelled: nothing was changed.");
        }
    }

    /** The program ends at once: the terminal gets back what a question took from it. */
    public void stop() {
        secrets.restore();
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}

package org.libervia.cli.backend;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.terminal.Console;
import org.libervia.domain.Bridge;

/**
 * The program {@code libervia-backend} of the same installation as the command line. One found on
 * the path might be another software of that name, which would never answer.
 */
public final class BackendProgram {
    private static final String NAME = "libervia-backend";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 40;
    private static final int SECONDS_BETWEEN_NEWS = 5;

    private final @Nullable Path home;

    /**
     * @param home where Libervia is installed, with the program in {@code bin}; null when unknown
     */
    public BackendProgram(@Nullable Path home) {
        this.home = home;
    }

    /**
     * Starts it in the background, and waits until it answers.
     *
     * @param connect opens the bridge, or fails with {@code BACKEND_NOT_FOUND}
     * @throws LiberviaException {@code BACKEND_NOT_FOUND} when there is no program, or it ends, or
     *     does not answer in a minute
     */
    Bridge start(Console console, Supplier<Bridge> connect) {
        Path program =
                find().orElseThrow(() ->
                        new LiberviaException(
                                Problem.BACKEND_NOT_FOUND,
                                "No backend runs, and the program "
                                        + NAME
                                        + " was not found to start one beside this"
                                        + " one: start the backend yourself."));
        console.progress("No backend runs: starting it…");
        Process started = launch(program);
        long start = System.nanoTime();
        int news = SECONDS_BETWEEN_NEWS;
        while (true) {
            try {
                return connect.get();
            } catch (LiberviaException notYet) {
                if (notYet.problem() != Problem.BACKEND_NOT_FOUND) {
                    throw notYet;
                }
            }
            refuseIfFailed(started);
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(PATIENCE) > 0) {
                throw failed("it does not answer after " + PATIENCE.toSeconds() + " s");
            }
            if (waited.toSeconds() >= news) {
                console.progress("Still waiting for the backend (" + news + " s)…");
                news += SECONDS_BETWEEN_NEWS;
            }
            pause();
        }
    }

    private Optional<Path> find() {
        return Optional.ofNullable(home)
                .map(installed -> installed.resolve("bin").resolve(NAME))
                .filter(Files::isExecutable);
    }

    private static Process launch(Path program) {
        try {
            return new ProcessBuilder(program.toString(), "background")
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.PIPE)
                    .start();
        } catch (IOException unable) {
            throw new LiberviaException(
                    Problem.BACKEND_NOT_FOUND,
                    "The backend can't be started from " + program + ": " + unable.getMessage(),
                    unable);
        }
    }

    private static void refuseIfFailed(Process started) {
        boolean another = !started.isAlive() && started.exitValue() == Problem.CONFLICT.exitCode();
        if (started.isAlive() || started.exitValue() == 0 || another) {
            return;
        }
        String said;
        try {
            said = new String(started.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException nothing) {
            said = "";
        }
        throw failed(said.isBlank() ? "it ended with code " + started.exitValue() : said.strip());
    }

    private static LiberviaException failed(String why) {
        return new LiberviaException(
                Problem.BACKEND_NOT_FOUND,
                "The backend did not start: "
                        + why
                        + "\nRun \""
                        + NAME
                        + " fg\" to see what it says, or look into its log file.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(Problem.CANCELLED, "Stopped while the backend started.");
        }
    }
}

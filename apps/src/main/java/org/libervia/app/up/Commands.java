package org.libervia.app.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Runs other programs to their end. */
final class Commands {
    private Commands() {}

    /** What a program printed, and how it ended. */
    record Outcome(int exitCode, String output) {}

    static Outcome run(List<String> command, Map<String, String> environment, Path directory) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(directory.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
                throw new LiberviaException(
                        Problem.TIMEOUT, command.getFirst() + " did not end in ten minutes.");
            }
            return new Outcome(process.exitValue(), output);
        } catch (IOException failed) {
            throw new LiberviaException(
                    Problem.MISSING_FEATURE, "Cannot run " + command.getFirst() + ".", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(
                    Problem.CANCELLED,
                    "Stopped while running " + command.getFirst() + ".",
                    stopped);
        }
    }

    /** As {@link #run}, for a program that must succeed. */
    static String need(List<String> command, Path directory, String what) {
        Outcome outcome = run(command, Map.of(), directory);
        if (outcome.exitCode() != 0) {
            String said = outcome.output().strip();
            throw new LiberviaException(
                    Problem.MISSING_FEATURE,
                    what
                            + " failed: "
                            + (said.length() > 600
                                    ? "…" + said.substring(said.length() - 600)
                                    : said));
        }
        return outcome.output();
    }
}

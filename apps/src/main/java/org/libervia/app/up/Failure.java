package org.libervia.app.up;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Why {@code up} ended before it was told to. */
record Failure(RuntimeException cause) {

    /**
     * Tells it, with what to do.
     *
     * @param ending whether the user wants the end: then what failed did so for that, and nothing
     *     is told
     * @return the exit code
     */
    int tell(Progress progress, PrintStream err, boolean ending) {
        progress.failed();
        if (!ending) {
            err.println("libervia up: " + text());
        }
        return problem().exitCode();
    }

    private String text() {
        return switch (cause) {
            case LiberviaException told -> String.valueOf(told.getMessage());
            case UncheckedIOException broken ->
                    broken.getMessage()
                            + " ("
                            + broken.getCause()
                            + "). Is there room on the disk, and may you write there?"
                            + " './libervia doctor' looks.";
            default ->
                    "a fault of this program: "
                            + cause
                            + ". Run './libervia doctor', and tell us of it with what it says.";
        };
    }

    private Problem problem() {
        return switch (cause) {
            case LiberviaException told -> told.problem();
            case UncheckedIOException _ -> Problem.STORAGE;
            default -> Problem.INTERNAL;
        };
    }
}

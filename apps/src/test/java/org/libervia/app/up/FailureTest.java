package org.libervia.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

class FailureTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

    private int tell(RuntimeException cause, boolean ending) {
        return new Failure(cause).tell(new Progress(err), err, ending);
    }

    @Test
    void whatFailsIsToldWithAnExitCodeOfItsOwn() {
        assertThat(tell(new LiberviaException(Problem.CONFLICT, "A port is taken."), false))
                .isEqualTo(Problem.CONFLICT.exitCode());
        assertThat(tell(new UncheckedIOException("not written", new IOException("full")), false))
                .isEqualTo(Problem.STORAGE.exitCode());
        assertThat(tell(new IllegalStateException("odd"), false))
                .isEqualTo(Problem.INTERNAL.exitCode());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("libervia up: A port is taken.", "full", "disk", "a fault", "odd");
    }

    @Test
    void aProgramThatEndsByTheUsersCtrlCIsNoFailure() {
        tell(new LiberviaException(Problem.NETWORK, "The backend ended with 130."), true);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}

package org.libervia.app.up;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.socket.SocketBridge;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.BackendFacet;

/** The backend as a child process. */
final class BackendProcess implements AutoCloseable {
    private static final int START_SECONDS = 60;

    private final Process process;

    private BackendProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts {@code libervia-backend} in the foreground with more environment; its own log file
     * tells what it does.
     */
    static BackendProcess start(
            Path program, List<String> options, Map<String, String> environment) {
        List<String> command = new java.util.ArrayList<>(List.of(program.toString(), "fg"));
        command.addAll(options);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            return new BackendProcess(builder.start());
        } catch (IOException failed) {
            throw new LiberviaException(
                    Problem.BACKEND_NOT_FOUND,
                    program + " can't be started: run './libervia build'.",
                    failed);
        }
    }

    /**
     * A backend that runs already knows nothing of our server: it is ended, ours takes its place.
     */
    static void endOther(Path socket, Progress progress) {
        try (Bridge other = SocketBridge.connect(socket, "libervia up", Duration.ofSeconds(5))) {
            progress.step("Ending the backend that runs already");
            other.facet(BackendFacet.class).stop();
        } catch (LiberviaException none) {
            return;
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline) {
            try {
                SocketBridge.connect(socket, "libervia up", Duration.ofSeconds(5)).close();
                Child.pause("the backend");
            } catch (LiberviaException gone) {
                progress.done();
                return;
            }
        }
        throw new LiberviaException(
                Problem.CONFLICT,
                "A backend runs already and does not end: end it with 'libervia-backend stop'.");
    }

    Process process() {
        return process;
    }

    /** A bridge to it, once it is ready. */
    Bridge bridge(Path socket) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new LiberviaException(
                        Problem.BACKEND_NOT_FOUND,
                        "The backend ended with "
                                + process.exitValue()
                                + "; what it said is above and in its log.");
            }
            try {
                Bridge bridge = SocketBridge.connect(socket, "libervia up", Duration.ofSeconds(5));
                bridge.facet(BackendFacet.class).ready();
                return bridge;
            } catch (LiberviaException notYet) {
                Child.pause("the backend");
            }
        }
        close();
        throw new LiberviaException(
                Problem.TIMEOUT,
                "The backend was not ready after "
                        + START_SECONDS
                        + " seconds; its log tells more.");
    }

    @Override
    public void close() {
        Child.end(process, Duration.ofSeconds(15));
    }
}

package org.libervia.testing.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that ends with this JVM, even when the JVM is killed: a watcher beside it reads a pipe
 * that only the JVM holds, and kills the program when the pipe closes.
 */
public final class ChildProcess implements AutoCloseable {
    private static final String WATCH = "cat >/dev/null; kill -KILL \"$1\" 2>/dev/null";

    private final Process program;
    private final Process watcher;

    private ChildProcess(Process program, Process watcher) {
        this.program = program;
        this.watcher = watcher;
    }

    /**
     * Starts a program.
     *
     * @param environment variables that are set over those of this JVM
     * @param output the file that its output is appended to
     */
    public static ChildProcess start(
            List<String> command, Map<String, String> environment, Path directory, Path output) {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        try {
            Process program = builder.start();
            return new ChildProcess(program, watch(program.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't start " + command.getFirst() + ".", e);
        }
    }

    private static Process watch(long pid) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", WATCH, "watch", Long.toString(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public long pid() {
        return program.pid();
    }

    public boolean isAlive() {
        return program.isAlive();
    }

    /**
     * Asks the program to end (SIGTERM), and kills it when it still runs after {@code patience}.
     */
    public void stop(Duration patience) {
        program.destroy();
        if (!awaitEnd(patience)) {
            program.destroyForcibly();
            awaitEnd(Duration.ofSeconds(30));
        }
        unwatch();
    }

    /** Kills the program (SIGKILL) and waits until it is gone. */
    @Override
    public void close() {
        program.destroyForcibly();
        awaitEnd(Duration.ofSeconds(30));
        unwatch();
    }

    private boolean awaitEnd(Duration patience) {
        try {
            return program.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Killed before its pipe closes, so that it never kills a stranger that got the same id. */
    private void unwatch() {
        watcher.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        watcher.destroyForcibly();
    }
}

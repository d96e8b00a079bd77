package org.libervia.app.up;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** The embedded Prosody as a child process. */
final class ProsodyServer implements AutoCloseable {
    private static final int START_SECONDS = 30;

    private final ServerHome home;
    private final Process process;

    private ProsodyServer(ServerHome home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** Sees to it that it can be started: an old one is ended, its ports are free. */
    static void makeWay(ServerHome home, ServerSettings settings) {
        endLeftover(home);
        settings.requireFreePorts(home);
    }

    /** Starts it. */
    static ProsodyServer start(ServerHome home, Software software) {
        ProcessBuilder builder =
                new ProcessBuilder(software.command(home.configuration()))
                        .directory(home.root().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(home.logs().resolve("console.log").toFile());
        builder.environment().putAll(software.environment());
        try {
            return new ProsodyServer(home, builder.start());
        } catch (IOException failed) {
            throw new LiberviaException(
                    Problem.MISSING_FEATURE,
                    "Prosody can't be started: " + failed.getMessage(),
                    failed);
        }
    }

    Process process() {
        return process;
    }

    /** Waits until it takes connections. */
    void awaitPorts(ServerSettings settings) {
        awaitPort(settings.client());
        awaitPort(settings.component());
    }

    private void awaitPort(int port) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                Child.pause("Prosody");
            }
        }
        close();
        throw new LiberviaException(
                Problem.NETWORK,
                "Prosody did not open port "
                        + port
                        + ". Its last words:\n"
                        + lastWords()
                        + "\nMore is in "
                        + home.logs()
                        + ".");
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(home.logs().resolve("console.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException unreadable) {
            return "(" + unreadable.getMessage() + ")";
        }
    }

    /** Ends a server of this home that outlived the program that had started it. */
    private static void endLeftover(ServerHome home) {
        Path file = home.pidFile();
        if (!Files.exists(file)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readString(file).strip());
            ProcessHandle.of(pid)
                    .filter(handle -> isOurs(handle, home))
                    .ifPresent(handle -> {
                        handle.destroy();
                        handle.onExit().orTimeout(10, TimeUnit.SECONDS).join();
                    });
            Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException unreadable) {
            throw new LiberviaException(
                    Problem.DATA,
                    file + " can't be read: remove it if no Prosody of Libervia runs.",
                    unreadable);
        }
    }

    private static boolean isOurs(ProcessHandle handle, ServerHome home) {
        return handle.info()
                .commandLine()
                .map(line -> line.contains(home.configuration().toString()))
                .orElse(false);
    }

    @Override
    public void close() {
        Child.end(process, Duration.ofSeconds(10));
    }
}

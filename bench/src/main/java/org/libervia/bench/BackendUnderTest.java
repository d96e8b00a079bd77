package org.libervia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.libervia.base.error.LiberviaException;
import org.libervia.bridge.socket.SocketBridge;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.BackendFacet;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.XmppServer;

/**
 * The backend as users run it ({@code dist/bin/libervia-backend}), with a data directory of its
 * own, and the kernel's account of it.
 */
final class BackendUnderTest implements AutoCloseable {
    private static final Path DIST = Path.of(System.getProperty("libervia.root"), "dist");

    private final Path home;
    private final XmppServer server;
    private Process process;
    private Bridge bridge;
    private Duration startedIn;

    private BackendUnderTest(Path home, XmppServer server) throws IOException {
        this.home = home;
        this.server = server;
        long before = System.nanoTime();
        this.process = launch();
        this.bridge = connect();
        this.startedIn = Duration.ofNanos(System.nanoTime() - before);
    }

    static BackendUnderTest start(XmppServer server) throws IOException {
        return new BackendUnderTest(Files.createTempDirectory("libervia-bench"), server);
    }

    private Process launch() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(DIST.resolve("bin/libervia-backend").toString(), "fg")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LIBERVIA_LOCAL_DIR", home.toString());
        builder.environment().put("LIBERVIA_TLS_CA_PATH", server.caCertificate().toString());
        builder.environment()
                .put(
                        "LIBERVIA_HOSTS_DICT",
                        "{\"%s\": {\"host\": \"%s\", \"port\": %d}}"
                                .formatted(
                                        server.domain(),
                                        server.host(),
                                        server.port(Port.STARTTLS)));
        return builder.start();
    }

    private Bridge connect() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                Bridge open =
                        SocketBridge.connect(
                                home.resolve("bridge.sock"), "bench", Duration.ofSeconds(5));
                open.facet(BackendFacet.class).ready();
                return open;
            } catch (LiberviaException notYet) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    Bridge bridge() {
        return bridge;
    }

    /** From the launch of the program to its answer that it is ready. */
    Duration startedIn() {
        return startedIn;
    }

    /** Ends it and starts it again with the same data. */
    void restart() throws IOException, InterruptedException {
        stop();
        long before = System.nanoTime();
        process = launch();
        bridge = connect();
        startedIn = Duration.ofNanos(System.nanoTime() - before);
    }

    private void stop() throws InterruptedException {
        bridge.close();
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** Resident memory, in MiB. */
    double residentMib() throws IOException {
        for (String line :
                Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no VmRSS for process " + process.pid());
    }

    /** Processor time used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(home)) {
            walk.forEach(all::addFirst);
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}

package org.libervia.testing.kit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.libervia.testing.kit.ChildProcess;
import org.libervia.testing.kit.TempDirectory;
import org.libervia.testing.kit.tls.TestCa;

/** What both servers have in common: a directory, ports, certificates, a process. */
abstract sealed class ServerProcess implements XmppServer permits ProsodyServer, EjabberdServer {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final TempDirectory directory;
    private final ServerPorts ports;
    private final ServerCertificates certificates;
    private @Nullable ChildProcess process;

    ServerProcess(String name, ServerOptions options) {
        this.directory = TempDirectory.create("libervia-" + name);
        ServerPorts found = ServerPorts.find();
        this.ports = options.directTls() ? found : found.without(Port.DIRECT_TLS);
        this.certificates = ServerCertificates.issue(directory);
    }

    abstract List<String> command();

    abstract Map<String, String> environment();

    @Override
    public final synchronized void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException(name() + " runs already.");
        }
        ChildProcess started =
                ChildProcess.start(command(), environment(), path("."), path("output"));
        process = started;
        try {
            Awaitility.await()
                    .pollDelay(Duration.ofMillis(30))
                    .pollInterval(Duration.ofMillis(30))
                    .atMost(START)
                    .failFast(() -> !started.isAlive())
                    .until(() -> ports.allOpen(host()));
        } catch (ConditionTimeoutException | org.awaitility.core.TerminalFailureException e) {
            started.close();
            throw new IllegalStateException(name() + " does not start:\n" + log(), e);
        }
    }

    @Override
    public final synchronized void stop() {
        if (process != null) {
            process.stop(STOP);
        }
    }

    @Override
    public final synchronized void kill() {
        if (process != null) {
            process.close();
        }
    }

    @Override
    public void close() {
        kill();
        directory.close();
    }

    @Override
    public final int port(Port port) {
        return ports.get(port);
    }

    @Override
    public final TestCa authority() {
        return certificates.authority();
    }

    @Override
    public final Path caCertificate() {
        return certificates.authorityFile();
    }

    @Override
    public final String log() {
        return read(path("output")) + read(path("server.log"));
    }

    final ServerPorts ports() {
        return ports;
    }

    final ServerCertificates certificates() {
        return certificates;
    }

    final TempDirectory directory() {
        return directory;
    }

    final Path path(String name) {
        return directory.path().resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

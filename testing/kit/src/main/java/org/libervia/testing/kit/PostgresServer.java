package org.libervia.testing.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL server for tests, one per JVM, started at the first use: Debian's when it is
 * installed, else one from the class path. Ends with the JVM. Its data are not made safe on the
 * disk: it is quick, and worth nothing.
 */
public final class PostgresServer {
    private static final String USER = "libervia";
    private static final List<String> QUICK = List.of("-F", "-c", "shared_buffers=16MB");

    private final int port;
    private final String user;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(int port, String user) {
        this.port = port;
        this.user = user;
    }

    private static final class Shared {
        static final Supplier<PostgresServer> SERVER = started();
    }

    /** The server of this JVM; aborts the test (skips it) when none can be had. */
    public static PostgresServer shared() {
        return Shared.SERVER.get();
    }

    /** Tried once: every test that wants it is told the same. */
    private static Supplier<PostgresServer> started() {
        try {
            PostgresServer server = start();
            return () -> server;
        } catch (TestAbortedException absent) {
            return () -> {
                throw new TestAbortedException(absent.getMessage(), absent);
            };
        }
    }

    /** Creates an empty database; returns its address, {@code postgresql://user@host:port/name}. */
    public String newDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("no database for the test", failure);
        }
        return "postgresql://" + user + "@localhost:" + port + "/" + name;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database, user, "");
    }

    /**
     * Starts one of its own whose data are safe on the disk when it says so, as PostgreSQL is set
     * up by itself: for measurements.
     */
    public static PostgresServer startDurable() {
        try {
            Optional<Path> debian = debian();
            return debian.isPresent() ? start(debian.get(), List.of()) : embedded();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PostgresServer start() {
        try {
            Optional<Path> debian = debian();
            return debian.isPresent() ? start(debian.get(), QUICK) : embedded();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PostgresServer embedded() {
        EmbeddedPostgres server;
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException | IllegalStateException unable) {
            throw new TestAbortedException(
                    "PostgreSQL is not installed, and the one from the class path doesn't run here;"
                            + " on Debian: apt install postgresql",
                    unable);
        }
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            try {
                                server.close();
                            } catch (IOException atTheEnd) {
                                throw new UncheckedIOException(atTheEnd);
                            }
                        }));
        return new PostgresServer(server.getPort(), "postgres");
    }

    /** The newest of Debian's versions. */
    private static Optional<Path> debian() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        }
    }

    private static PostgresServer start(Path bin, List<String> options) throws IOException {
        Path data = Files.createTempDirectory("libervia-postgres-");
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            run(List.of("chown", "nobody", data.toString()), data);
        }
        List<String> prefix =
                root
                        ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
                        : List.of();
        run(
                joined(
                        prefix,
                        bin.resolve("initdb").toString(),
                        "--auth=trust",
                        "--no-sync",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--username=" + USER,
                        data.resolve("data").toString()),
                data);
        int port = freePort();
        List<String> command =
                joined(
                        prefix,
                        bin.resolve("postgres").toString(),
                        "-D",
                        data.resolve("data").toString(),
                        "-p",
                        Integer.toString(port),
                        "-h",
                        "localhost",
                        "-k",
                        "");
        command.addAll(options);
        Process server =
                new ProcessBuilder(command)
                        .directory(data.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
        PostgresServer started = new PostgresServer(port, USER);
        Awaitility.await("PostgreSQL starts")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> {
                    started.connect("postgres").close();
                    return true;
                });
        return started;
    }

    private static void stop(Process server, Path data) {
        server.destroyForcibly();
        try {
            server.waitFor();
            for (Path root : List.of(data, data.resolveSibling(data.getFileName() + ".log"))) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException leftBehind) {
            // A file that its last process still writes; the directory is a temporary one.
            return;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> joined(List<String> prefix, String... rest) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(rest));
        return command;
    }

    private static void run(List<String> command, Path directory) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " failed: " + output);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", ending);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.libervia.testing.kit.former;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.libervia.testing.kit.ChildProcess;
import org.libervia.testing.kit.TempDirectory;

/** A running {@code libervia-pubsub}, with a database of its own. */
public final class FormerPubSub implements AutoCloseable {
    private final TempDirectory directory = TempDirectory.create("libervia-former-run");
    private final ChildProcess process;

    private FormerPubSub(Map<String, String> environment) {
        this.process =
                ChildProcess.start(
                        List.of("/usr/bin/twistd3", "--nodaemon", "--pidfile=", "libervia-pubsub"),
                        environment,
                        directory.path(),
                        output());
    }

    /**
     * Makes the tables in an empty database.
     *
     * @param database {@code postgresql://user@host:port/name}
     */
    public static void makeTables(String database) {
        URI url = URI.create(database);
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://"
                                        + url.getAuthority().split("@", 2)[1]
                                        + url.getPath(),
                                url.getUserInfo(),
                                "");
                var statement = connection.createStatement()) {
            statement.execute(FormerPackage.get().schema());
        } catch (SQLException failed) {
            throw new IllegalStateException("no tables for libervia-pubsub", failed);
        }
    }

    /**
     * Starts it; it connects to the server in its own time.
     *
     * @param database {@code postgresql://user@host:port/name}, with its tables
     * @param jid the domain that it serves
     * @param port where a server takes components, on the loopback interface
     */
    public static FormerPubSub start(String database, String jid, int port, String secret) {
        URI url = URI.create(database);
        return new FormerPubSub(
                Map.of(
                        "PYTHONPATH", FormerPackage.get().modules().toString(),
                        "PGHOST", url.getHost(),
                        "PGPORT", Integer.toString(url.getPort()),
                        "PGUSER", url.getUserInfo(),
                        "PGDATABASE", url.getPath().substring(1),
                        "LIBERVIA_PUBSUB_JID", jid,
                        "LIBERVIA_PUBSUB_XMPP_PWD", secret,
                        "LIBERVIA_PUBSUB_RPORT", Integer.toString(port)));
    }

    private Path output() {
        return directory.path().resolve("output");
    }

    /** What it said so far. */
    public String log() {
        try {
            return Files.exists(output()) ? Files.readString(output()) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
        directory.close();
    }
}

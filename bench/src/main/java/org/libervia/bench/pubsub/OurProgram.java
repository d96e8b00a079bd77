package org.libervia.bench.pubsub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.libervia.testing.kit.ChildProcess;
import org.libervia.testing.kit.TempDirectory;

/** {@code dist/bin/libervia-pubsub} as users run it, with a directory of its own. */
final class OurProgram implements AutoCloseable {
    private static final Path DIST = Path.of(System.getProperty("libervia.root"), "dist");

    private final TempDirectory directory = TempDirectory.create("libervia-bench-pubsub");
    private final ChildProcess process;

    /**
     * Starts it; it connects in its own time.
     *
     * @param database {@code postgresql://…}, or empty for a SQLite file
     */
    OurProgram(String jid, int port, String secret, String database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", directory.path().toString());
        environment.put("LIBERVIA_LOCAL_DIR", directory.path().toString());
        environment.put("LIBERVIA_PUBSUB_JID", jid);
        environment.put("LIBERVIA_PUBSUB_XMPP_PWD", secret);
        environment.put("LIBERVIA_PUBSUB_RPORT", Integer.toString(port));
        environment.put("LIBERVIA_PUBSUB_RATE_LIMIT", "0");
        environment.put("LIBERVIA_PUBSUB_QUOTA_BYTES", "none");
        if (!database.isEmpty()) {
            environment.put("LIBERVIA_PUBSUB_DATABASE_URL", database);
        }
        this.process =
                ChildProcess.start(
                        List.of(DIST.resolve("bin/libervia-pubsub").toString()),
                        environment,
                        directory.path(),
                        directory.path().resolve("output"));
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
        directory.close();
    }
}

package org.libervia.app.up;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.libervia.app.pubsub.HealthProbe;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * The PubSub service of the embedded server as a child process: it is there before the backend, and
 * stays when that ends, as the server does whose nodes it keeps.
 */
final class PubSubProcess implements AutoCloseable {
    private static final int START_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final int port;

    private PubSubProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts {@code libervia-pubsub}; its own log file tells what it does. */
    static PubSubProcess start(Path programs, Path localDir, ServerSettings server, Jid admin) {
        Path program = programs.resolve("libervia-pubsub");
        ProcessBuilder builder =
                new ProcessBuilder(program.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment(localDir, server, admin));
        try {
            return new PubSubProcess(builder.start(), server.pubsub());
        } catch (IOException failed) {
            throw new LiberviaException(
                    Problem.MISSING_FEATURE,
                    program + " can't be started: run './libervia build'.",
                    failed);
        }
    }

    /** The secret goes by the environment, which others don't see. */
    private static Map<String, String> environment(
            Path localDir, ServerSettings server, Jid admin) {
        Map<String, String> values = new HashMap<>();
        values.put("LIBERVIA_LOCAL_DIR", localDir.toString());
        values.put("LIBERVIA_PUBSUB_JID", "pubsub." + server.domain());
        values.put("LIBERVIA_PUBSUB_SERVER_JID", server.domain());
        values.put("LIBERVIA_PUBSUB_XMPP_PWD", server.componentSecret());
        values.put("LIBERVIA_PUBSUB_RHOST", "127.0.0.1");
        values.put("LIBERVIA_PUBSUB_RPORT", Integer.toString(server.component()));
        values.put("LIBERVIA_PUBSUB_ADMINS_JIDS_LIST", admin.toString());
        values.put("LIBERVIA_PUBSUB_METRICS_PORT", Integer.toString(server.pubsub()));
        values.put("LIBERVIA_PUBSUB_METRICS_ADDRESS", "127.0.0.1");
        return values;
    }

    Process process() {
        return process;
    }

    /** Waits until it serves. */
    void await() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        List<String> troubles = List.of("It does not answer.");
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                troubles = HealthProbe.troubles(port);
                if (troubles.isEmpty()) {
                    return;
                }
            } catch (IOException notYet) {
                // It is starting.
            }
            Child.pause("the PubSub service");
        }
        boolean ended = !process.isAlive();
        close();
        throw new LiberviaException(
                Problem.NETWORK,
                "The PubSub service "
                        + (ended
                                ? "ended with " + process.exitValue()
                                : "is not ready: " + String.join(" ", troubles))
                        + "; libervia-pubsub.log tells more.");
    }

    @Override
    public void close() {
        Child.end(process, PATIENCE);
    }
}

package org.libervia.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.libervia.testing.kit.ChildProcess;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.XmppServer;

/** The program {@code libervia-pubsub} of {@code dist}, as a component of a server. */
final class PubSubPrograms {
    private static final Path PROGRAM =
            Path.of(System.getProperty("libervia.root"), "dist", "bin", "libervia-pubsub");

    private final XmppServer server;
    private final Path home;
    private final Path local;
    private final Map<String, String> environment;
    private int started;

    /**
     * Programs that all work on the same data.
     *
     * @param local where the database is
     */
    PubSubPrograms(XmppServer server, Path home, Path local) {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "dist is not built: run ./libervia build first");
        this.server = server;
        this.home = home;
        this.local = local;
        this.environment =
                new HashMap<>(
                        Map.of(
                                "HOME", home.toString(),
                                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                                "XDG_DATA_HOME", home.resolve("data").toString(),
                                "LIBERVIA_LOCAL_DIR", local.toString(),
                                "LIBERVIA_PUBSUB_JID", address(),
                                "LIBERVIA_PUBSUB_XMPP_PWD", server.componentSecret(),
                                "LIBERVIA_PUBSUB_RATE_LIMIT", "0",
                                "LIBERVIA_PUBSUB_RHOST", server.host(),
                                "LIBERVIA_PUBSUB_RPORT",
                                        Integer.toString(server.port(Port.COMPONENT))));
    }

    /** The service's address. */
    String address() {
        return server.components().getLast();
    }

    /** These, with an option of the section {@code [pubsub]} more. */
    PubSubPrograms with(String option, String value) {
        environment.put("LIBERVIA_PUBSUB_" + option, value);
        return this;
    }

    /** Starts one; doesn't wait for it. */
    ChildProcess start() {
        started++;
        return ChildProcess.start(List.of(PROGRAM.toString()), environment, home, output());
    }

    /** Starts one, and waits until it serves somebody. */
    ChildProcess serving(Publisher somebody) {
        ChildProcess program = start();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    assertThat(program.isAlive()).as(() -> said()).isTrue();
                    return somebody.isServed();
                });
        return program;
    }

    /**
     * How a program ended.
     *
     * @param out what it printed, errors among it
     */
    record End(int code, String out) {}

    /** Runs one with arguments until it ends. */
    End run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(home, "run-", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, SECONDS)).as("ends: %s", List.of(arguments)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new End(process.exitValue(), Files.readString(out));
    }

    Path local() {
        return local;
    }

    /** What the last one printed. */
    String said() {
        try {
            return Files.readString(output());
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Path output() {
        return home.resolve("pubsub-" + started + ".txt");
    }
}

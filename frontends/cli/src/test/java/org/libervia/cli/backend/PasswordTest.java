package org.libervia.cli.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.bridge.socket.server.SocketServer;
import org.libervia.cli.Main;
import org.libervia.cli.world.World;

/** Where the program takes passwords from. */
class PasswordTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final String PROMPT = "Password of profile \"alice\": ";

    @TempDir private Path home;
    private final World world = World.withAlice();
    private final List<Process> programs = new ArrayList<>();

    @BeforeEach
    void lockAlice() {
        world.profiles.delete("alice", true);
        world.profiles.add("alice", "alice@example.org", "secret");
    }

    @AfterEach
    void endThePrograms() {
        programs.forEach(Process::destroyForcibly);
    }

    private SocketServer serve() throws IOException {
        return SocketServer.open(
                Files.createDirectory(home.resolve("local")).resolve("bridge.sock"),
                world.facets,
                world.hub,
                "Libervia",
                "1.2.3");
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LIBERVIA_HOME", home.toString());
        builder.environment().put("LIBERVIA_LOCAL_DIR", home.resolve("local").toString());
        builder.environment().put("TERM", "dumb");
        builder.environment().remove("LIBERVIA_CONFIG");
        builder.redirectErrorStream(true);
        Process started = builder.start();
        programs.add(started);
        return started;
    }

    /** A shell command that sends a message to bob, connecting first. */
    private static String sending(String text) {
        return "printf '%s' | '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s message send -c bob@example.org"
                .formatted(
                        text,
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        Main.class.getName());
    }

    @Test
    void aMessageThatIsPipedInIsNeverTakenForAPassword() throws Exception {
        assumeThat(SETSID).as("setsid detaches the program from its terminal").isExecutable();
        try (SocketServer _ = serve()) {
            Process li = start(SETSID.toString(), "-w", "sh", "-c", sending("secret\\n"));

            String said = new String(li.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(li.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(li.exitValue()).as(said).isEqualTo(1);
            assertThat(said)
                    .contains("\"alice\" is locked", "none was typed", "--pwd")
                    .doesNotContain("try again");
            assertThat(world.messages.stored).isEmpty();
            assertThat(world.profiles.isConnected("alice")).isFalse();
        }
    }

    @Test
    void thePasswordIsTypedOnTheTerminalWhileTheMessageIsPipedIn() throws Exception {
        assumeThat(SCRIPT).as("script gives the program a terminal").isExecutable();
        try (SocketServer _ = serve()) {
            Process li = start(SCRIPT.toString(), "-qec", sending("Hi"), "/dev/null");
            ByteArrayOutputStream shown = new ByteArrayOutputStream();
            Thread reader = Thread.startVirtualThread(() -> copy(li, shown));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> shown.toString(StandardCharsets.UTF_8).contains(PROMPT));

            OutputStream keyboard = li.getOutputStream();
            keyboard.write("secret\n".getBytes(StandardCharsets.UTF_8));
            keyboard.flush();

            assertThat(li.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(reader.join(Duration.ofSeconds(60))).isTrue();
            assertThat(li.exitValue()).as(shown.toString(StandardCharsets.UTF_8)).isZero();
            assertThat(world.messages.stored.getFirst().body()).isEqualTo("Hi");
            assertThat(shown.toString(StandardCharsets.UTF_8)).doesNotContain("secret");
        }
    }

    private static void copy(Process from, OutputStream to) {
        try {
            from.getInputStream().transferTo(to);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}

package org.libervia.cli.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.bridge.socket.server.SocketServer;
import org.libervia.cli.Main;
import org.libervia.cli.world.World;
import org.libervia.cli.world.WorldProgram;

/** The program as a process of its own, with a backend behind a socket. */
class ProgramTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir private Path home;
    private Path local = Path.of("");

    @BeforeEach
    void makeLocalDirectory() throws IOException {
        local = Files.createDirectory(home.resolve("local"));
    }

    @AfterEach
    void endTheBackendThatWasStarted() throws IOException {
        Path pid = local.resolve("pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static List<String> java(Class<?> program) {
        return List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
    }

    private Process li(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(java(Main.class));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LIBERVIA_HOME", home.toString());
        builder.environment().put("LIBERVIA_LOCAL_DIR", local.toString());
        builder.environment().put("PATH", home.resolve("path") + ":/usr/bin:/bin");
        builder.environment().remove("LIBERVIA_CONFIG");
        builder.redirectErrorStream(true);
        return builder.start();
    }

    private static String ended(Process process, int exitCode) throws Exception {
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isEqualTo(exitCode);
        return output;
    }

    private SocketServer serve(World world) {
        return SocketServer.open(
                local.resolve("bridge.sock"), world.facets, world.hub, "Libervia", "1.2.3");
    }

    @Test
    void aCommandReachesTheBackendThroughItsSocket() throws Exception {
        World world = World.withAlice();
        try (SocketServer _ = serve(world)) {
            assertThat(ended(li("profile", "list"), 0)).isEqualTo("alice\n");

            Process send = li("message", "send", "bob@example.org");
            try (OutputStream input = send.getOutputStream()) {
                input.write("Grüße\n".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(ended(send, 0)).isEmpty();
        }
        assertThat(world.messages.stored.getFirst().body()).isEqualTo("Grüße");
    }

    @Test
    void withoutBackendTheExitCodeSaysSo() throws Exception {
        assertThat(ended(li("profile", "list", "--no-start"), 5))
                .contains("No backend listens on " + local);
    }

    @Test
    void aMissingBackendProgramIsSaidToBeMissing() throws Exception {
        assertThat(ended(li("profile", "list"), 5))
                .contains("libervia-backend was not found to start one");
    }

    @Test
    void aProgramOfThatNameElsewhereIsNotOurs() throws Exception {
        program("path", "touch '" + home.resolve("started") + "'");

        assertThat(ended(li("profile", "list"), 5)).contains("was not found");
        assertThat(home.resolve("started")).doesNotExist();
    }

    private void backendProgram(String script) throws IOException {
        program("bin", script);
    }

    private void program(String directory, String script) throws IOException {
        Path program = Files.createDirectory(home.resolve(directory)).resolve("libervia-backend");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theBackendIsStartedWhenNoneRuns() throws Exception {
        String server = String.join(" ", java(WorldProgram.class));
        backendProgram(
                "%s '%s' >/dev/null 2>&1 </dev/null & echo $! >'%s'"
                        .formatted(server, local.resolve("bridge.sock"), local.resolve("pid")));

        assertThat(ended(li("profile", "list"), 0))
                .isEqualTo("No backend runs: starting it…\nalice\n");
    }

    @Test
    void aBackendThatFailsToStartTellsWhy() throws Exception {
        backendProgram("echo 'The disk is full.' >&2; exit 1");

        assertThat(ended(li("profile", "list"), 5))
                .contains("The backend did not start: The disk is full.", "libervia-backend fg");
    }

    @Test
    void controlCEndsWithTheExitCodeOfACancellation() throws Exception {
        World world = World.withAlice();
        try (SocketServer _ = serve(world)) {
            Process chat = li("chat", "bob@example.org");
            OutputStream input = chat.getOutputStream();
            input.write("Hello\n".getBytes(StandardCharsets.UTF_8));
            input.flush();
            List<String> shown = new CopyOnWriteArrayList<>();
            Thread reader =
                    Thread.startVirtualThread(() ->
                            chat.inputReader(StandardCharsets.UTF_8).lines().forEach(shown::add));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> shown.stream().anyMatch(line -> line.contains("alice> Hello")));

            new ProcessBuilder("kill", "-INT", Long.toString(chat.pid())).start().waitFor();

            assertThat(chat.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(chat.exitValue()).isEqualTo(20);
            assertThat(reader.join(Duration.ofSeconds(60))).isTrue();
            assertThat(shown.toString()).contains("alice> Hello", "Stopped.");
        }
    }
}

package org.libervia.backend.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daemon as users run it: in processes of its own. */
class DaemonTest {
    @TempDir Path directory;

    private record Outcome(int code, String said) {}

    @AfterEach
    void leaveNothingBehind() throws Exception {
        run("stop");
    }

    @Test
    void inTheBackgroundItReturnsWhenReadyAndCanBeStopped() throws Exception {
        Outcome started = run();
        assertThat(started.code()).as(started.said()).isZero();
        assertThat(started.said()).contains("is running (pid: ");
        Outcome status = run("status");
        assertThat(status.code()).isZero();
        assertThat(status.said())
                .contains(Files.readString(directory.resolve("libervia.pid")).strip());
        assertThat(Files.readString(directory.resolve("libervia.log"))).contains("Sleepy 1 starts");

        Outcome stopped = run("stop");
        assertThat(stopped.code()).isZero();
        assertThat(directory.resolve("closed")).exists();
        assertThat(directory.resolve("libervia.pid")).doesNotExist();
        assertThat(run("status").code()).isEqualTo(1);
    }

    @Test
    void aSecondOneOnTheSameDirectoryIsRefused() throws Exception {
        assertThat(run("bg").code()).isZero();
        Outcome second = run("fg");
        assertThat(second.code()).isEqualTo(19);
        assertThat(second.said()).contains("already running").contains("stop");
        assertThat(run("bg").code()).isEqualTo(19);
    }

    @Test
    void aStartThatFailsInTheBackgroundSaysWhy() throws Exception {
        Files.createFile(directory.resolve("broken"));
        Outcome outcome = run("bg");
        assertThat(outcome.said()).contains("The disk is full: make room.");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(directory.resolve("libervia.pid")).doesNotExist();
    }

    @Test
    void aPidFileLeftBehindIsTold() throws Exception {
        Files.writeString(directory.resolve("libervia.pid"), "999999999\n");
        assertThat(run("status").code()).isEqualTo(2);
        assertThat(run("stop").code()).isZero();
        assertThat(run("bg").code()).isZero();
        assertThat(run("status").code()).isZero();
    }

    @Test
    void withoutItsPidFileABackendThatRunsIsStillFoundAndStopped() throws Exception {
        assertThat(run("bg").code()).isZero();
        String pid = Files.readString(directory.resolve("libervia.pid")).strip();
        Files.delete(directory.resolve("libervia.pid"));

        Outcome status = run("status");
        assertThat(status.code()).isZero();
        assertThat(status.said()).contains("is running (pid: " + pid + ")");
        assertThat(run("fg").said()).contains("already running", "(pid: " + pid + ")");
        assertThat(run("stop").code()).isZero();
        assertThat(run("status").code()).isEqualTo(1);
    }

    @Test
    void whoOnlyLooksDoesNotMakeAStartRefuseItself() throws Exception {
        Process start;
        try (FileChannel looking =
                        FileChannel.open(
                                directory.resolve("libervia.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock shared = looking.lock(0, Long.MAX_VALUE, true)) {
            assertThat(shared.isShared()).isTrue();
            start = begin("bg");
            assertThat(start.waitFor(1500, TimeUnit.MILLISECONDS)).as("it waits").isFalse();
        }
        Outcome started = end(start);
        assertThat(started.code()).as(started.said()).isZero();
    }

    @Test
    void aPidFileThatHoldsNoNumberIsToldByBothCommands() throws Exception {
        Files.writeString(directory.resolve("libervia.pid"), "nonsense");
        assertThat(run("status").code()).isEqualTo(17);
        Outcome stop = run("stop");
        assertThat(stop.code()).isEqualTo(17);
        assertThat(stop.said()).contains("libervia.pid");
        Files.delete(directory.resolve("libervia.pid"));
    }

    @Test
    void aWrongCommandIsABadArgument() throws Exception {
        assertThat(run("strat").code()).isEqualTo(2);
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        return end(begin(arguments));
    }

    private Process begin(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SleepyDaemon.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--local-dir", directory.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Outcome end(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Outcome(process.exitValue(), said);
    }
}

package org.libervia.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README, walked through: up, two people, a conversation, a restart, and everything is as it
 * was.
 */
@Tag("server")
class FirstLightTest {
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final Programs programs;
    private @Nullable Process up;

    FirstLightTest(@TempDir Path home) {
        programs = new Programs(home);
    }

    @BeforeEach
    void bringUp() throws IOException {
        startUp();
    }

    @AfterEach
    void bringDown() throws InterruptedException {
        stopUp();
    }

    private void startUp() throws IOException {
        printed.clear();
        Process started = programs.start("libervia-up");
        up = started;
        Thread.startVirtualThread(() -> collect(started.inputReader()));
        Thread.startVirtualThread(() -> collect(started.errorReader()));
        Awaitility.await()
                .atMost(180, TimeUnit.SECONDS)
                .until(() ->
                        !started.isAlive()
                                || printed.stream().anyMatch(line -> line.startsWith("Ctrl-C")));
        assertThat(started.isAlive()).as(String.join("\n", printed)).isTrue();
    }

    private void collect(BufferedReader reader) {
        try (reader) {
            reader.lines().forEach(printed::add);
        } catch (IOException | UncheckedIOException ended) {
            printed.add(ended.toString());
        }
    }

    private void stopUp() throws InterruptedException {
        Process running = up;
        if (running != null) {
            running.destroy();
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void twoPeopleTalkAndARestartLosesNothing() throws Exception {
        assertThat(printed).anyMatch(line -> line.contains("password: "));
        programs.li("account", "create", "bob@localhost", "a-password", "-p", "bob").good();

        programs.liWithInput("Hello Bob!", "message", "send", "bob@localhost").good();

        Process chat = programs.start("li", "chat", "admin@localhost", "-c", "-p", "bob");
        List<String> seen = new CopyOnWriteArrayList<>();
        Thread.startVirtualThread(() -> chat.inputReader().lines().forEach(seen::add));
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> String.join("\n", seen).contains("Hello Bob!"));
        chat.outputWriter().write("Hello, admin.\n");
        chat.outputWriter().flush();
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() ->
                        programs.li("message", "history", "bob@localhost")
                                .out()
                                .contains("Hello, admin."));
        chat.outputWriter().write("/quit\n");
        chat.outputWriter().close();
        assertThat(chat.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(chat.exitValue()).isZero();

        stopUp();
        startUp();

        assertThat(printed).noneMatch(line -> line.contains("password: "));
        assertThat(programs.li("message", "history", "bob@localhost", "-O", "json").good().out())
                .contains("Hello Bob!")
                .contains("Hello, admin.");
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> programs.li("message", "mam").exitCode() == 0);
        assertThat(programs.li("message", "mam").good().out())
                .contains("Hello Bob!")
                .contains("Hello, admin.");
        assertThat(programs.li("profile", "list").good().out().lines()).contains("admin", "bob");
        assertThat(Files.isDirectory(programs.localDir().resolve("xmpp-server"))).isTrue();
    }
}

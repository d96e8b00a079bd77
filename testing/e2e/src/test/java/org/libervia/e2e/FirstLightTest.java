package org.libervia.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README, walked through: up, two people, a conversation, a node of the PubSub service, a
 * restart, and everything is as it was.
 */
@Tag("server")
class FirstLightTest {
    private static final String PUBSUB = "pubsub.localhost";

    private final Programs programs;
    private RunningUp up;

    FirstLightTest(@TempDir Path home) throws IOException {
        programs = new Programs(home);
        up = new RunningUp(programs);
    }

    @AfterEach
    void bringDown() {
        up.close();
    }

    @Test
    void twoPeopleTalkAndARestartLosesNothing() throws Exception {
        assertThat(up.printed()).anyMatch(line -> line.contains("password: "));
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
        noteIsPublishedAndReadByAnother();
        chat.outputWriter().write("/quit\n");
        chat.outputWriter().close();
        assertThat(chat.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(chat.exitValue()).isZero();

        up.close();
        up = new RunningUp(programs);

        assertThat(up.printed()).noneMatch(line -> line.contains("password: "));
        assertThat(programs.li("message", "history", "bob@localhost", "-O", "json").good().out())
                .contains("Hello Bob!")
                .contains("Hello, admin.");
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> programs.li("message", "mam").exitCode() == 0);
        assertThat(programs.li("message", "mam").good().out())
                .contains("Hello Bob!")
                .contains("Hello, admin.");
        assertThat(onNotes("get").good().out()).contains("remember the milk");
        assertThat(programs.li("profile", "list").good().out().lines()).contains("admin", "bob");
        assertThat(Files.isDirectory(programs.localDir().resolve("xmpp-server"))).isTrue();
    }

    private void noteIsPublishedAndReadByAnother() throws Exception {
        assertThat(up.printed()).anyMatch(line -> line.contains("PubSub       " + PUBSUB));
        programs.li("pubsub", "node", "create", "-s", PUBSUB, "-n", "notes").good();
        String note = "<note xmlns='urn:example:note'>remember the milk</note>";
        Programs.Outcome set =
                programs.liWithInput(
                        note, "pubsub", "set", "-s", PUBSUB, "-n", "notes", "-i", "first");
        assertThat(set.good().out().strip()).isEqualTo("first");
        assertThat(onNotes("get", "-p", "bob").good().out()).contains("remember the milk");
        onNotes("subscribe", "-p", "bob").good();
        assertThat(programs.li("pubsub", "subscriptions", "-s", PUBSUB, "-p", "bob").good().out())
                .contains("bob@localhost")
                .contains("notes");
        assertThat(
                        programs.liWithInput(
                                        note, "pubsub", "set", "-s", PUBSUB, "-n", "notes", "-p",
                                        "bob")
                                .err())
                .contains("forbidden");
    }

    private Programs.Outcome onNotes(String command, String... more) throws Exception {
        return programs.li(
                Stream.concat(
                                Stream.of("pubsub", command, "-s", PUBSUB, "-n", "notes"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}

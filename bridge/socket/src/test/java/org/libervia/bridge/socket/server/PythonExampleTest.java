package org.libervia.bridge.socket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.bridge.socket.Backend;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.OutgoingMessage;

/** The example of {@code docs/bridge.md} does what it says. */
@Timeout(60)
class PythonExampleTest {
    private static final Jid ALICE = Jid.parse("alice@wonderland.example");

    @TempDir Path directory = Path.of("");

    private static String example() throws IOException {
        String document =
                Files.readString(Path.of(System.getProperty("libervia.root"), "docs/bridge.md"));
        int from = document.indexOf("```python\n") + "```python\n".length();
        return document.substring(from, document.indexOf("```", from));
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "python3",
                                    "-c",
                                    "import sys; sys.exit(sys.version_info < (3, 8))")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Object answer(Backend backend, String method, Object[] arguments) {
        return switch (method) {
            case "list" ->
                    List.of(
                            new ProfileInfo(
                                    "alice", ALICE, null, true, true, true, true, true, false));
            case "send" -> {
                OutgoingMessage sent = (OutgoingMessage) arguments[1];
                ChatMessage message =
                        new ChatMessage(
                                "uid",
                                (String) arguments[0],
                                ALICE,
                                sent.to(),
                                MessageType.CHAT,
                                sent.bodies(),
                                sent.subjects(),
                                null,
                                Instant.EPOCH,
                                null,
                                null,
                                null,
                                DeliveryState.SENT,
                                null,
                                false,
                                Map.of());
                backend.hub.emit(new MessageArrived("alice", message));
                yield message;
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private static <F> void offer(Backend backend, Class<F> type) {
        backend.facets.add(
                type,
                type.cast(
                        Proxy.newProxyInstance(
                                type.getClassLoader(),
                                new Class<?>[] {type},
                                (proxy, method, arguments) ->
                                        answer(backend, method.getName(), arguments))));
    }

    @Test
    void itIsAtMostThirtyLines() throws IOException {
        assertThat(example().lines().count()).isLessThanOrEqualTo(30);
    }

    @Test
    void itListsProfilesSendsAMessageAndPrintsSignals() throws Exception {
        assumeTrue(pythonIsThere(), "python3 (3.8 or newer) is not installed");
        Path script = Files.writeString(directory.resolve("example.py"), example());
        Process python;
        try (Backend backend = new Backend(directory.resolve("bridge.sock"))) {
            offer(backend, ProfilesFacet.class);
            offer(backend, MessagesFacet.class);
            python =
                    new ProcessBuilder(
                                    "python3",
                                    script.toString(),
                                    backend.server.path().toString(),
                                    "alice",
                                    "rabbit@wonderland.example",
                                    "Am I late? ✓")
                            .redirectErrorStream(true)
                            .start();
            try (BufferedReader said = python.inputReader()) {
                assertThat(said.readLine()).isEqualTo("alice alice@wonderland.example");
                assertThat(said.readLine())
                        .startsWith("messageArrived ")
                        .contains("\"to\": \"rabbit@wonderland.example\"")
                        .contains("Am I late? \\u2713");
            }
        }
        assertThat(python.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}

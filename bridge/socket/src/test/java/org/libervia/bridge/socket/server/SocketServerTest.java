package org.libervia.bridge.socket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.bridge.socket.Backend;
import org.libervia.bridge.socket.Probe;
import org.libervia.bridge.socket.ProbeFacet;
import org.libervia.bridge.socket.RawClient;
import org.libervia.bridge.socket.SocketBridge;
import org.libervia.bridge.socket.server.SocketServer.Limits;

/** What a program may send, well-meaning or not, and what it gets. */
@Timeout(60)
class SocketServerTest {
    private static final Limits QUICK =
            new Limits(50, Duration.ofMillis(300), Duration.ofSeconds(1));

    @TempDir Path directory = Path.of("");
    private @Nullable Backend opened;

    @BeforeEach
    void start() {
        opened = new Backend(directory.resolve("bridge.sock"), QUICK);
    }

    @AfterEach
    void stop() {
        backend().close();
    }

    private Backend backend() {
        return Objects.requireNonNull(opened);
    }

    private RawClient greeted() throws IOException {
        RawClient client = new RawClient(backend().server.path());
        assertThat(client.hello()).contains("\"protocol\":1", "\"facets\":[\"probe\"]");
        return client;
    }

    private void othersAreServed() {
        try (SocketBridge other = backend().connect()) {
            assertThat(other.facet(ProbeFacet.class).add(1, 2)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no json                                          | -32700 | no JSON",
                "{\"id\":1,\"method\":\"probe.add\"               | -32700 | no JSON",
                "[{\"id\":1,\"method\":\"probe.add\"}]            | -32600 | object",
                "\"text\"                                         | -32600 | object",
                "{\"id\":1} {\"id\":2}                            | -32600 | more than one",
                "{\"id\":1}                                       | -32600 | method",
                "{\"id\":{},\"method\":\"probe.add\"}             | -32600 | id",
                "{\"id\":1,\"method\":7}                          | -32600 | method",
                "{\"id\":1,\"method\":\"probe.none\"}             | -32601 | probe.none",
                "{\"id\":1,\"method\":\"none.add\"}               | -32601 | none",
                "{\"id\":1,\"method\":\"\"}                       | -32601 | not offer",
                "{\"id\":1,\"method\":\"probe.add\"}              | -32602 | a is missing",
                "{\"id\":1,\"method\":\"probe.add\",\"params\":7} | -32602 | params",
                "{\"id\":1,\"method\":\"probe.add\",\"params\":[1]}             | -32602 | b is missing",
                "{\"id\":1,\"method\":\"probe.add\",\"params\":[1,2,3]}         | -32602 | no more than a, b",
                "{\"id\":1,\"method\":\"probe.add\",\"params\":{\"a\":1,\"c\":2}} | -32602 | takes a, b",
                "{\"id\":1,\"method\":\"probe.add\",\"params\":[1,\"2\"]}       | -32602 | b must be a whole number",
                "{\"id\":1,\"method\":\"probe.add\",\"params\":[1,3000000000]}  | -32602 | 32 bits",
                "{\"id\":1,\"method\":\"probe.open\",\"params\":[\"\\x\"]}      | -32700 | no JSON",
                "{\"id\":1,\"method\":\"subscribe\",\"params\":{\"signals\":[\"x\"]}} | -32602 | messageArrived",
                "{\"id\":1,\"method\":\"unsubscribe\",\"params\":{\"subscription\":9}} | -32000 | 9",
                "{\"id\":1,\"method\":\"probe.fail\"}             | -32603 | its log",
            })
    void aWrongRequestIsAnsweredWithItsFault(String request, String code, String says)
            throws IOException {
        try (RawClient client = greeted()) {
            assertThat(client.ask(request))
                    .contains("\"code\":" + code)
                    .contains(says)
                    .contains("\"problem\":");
            assertThat(
                            client.ask(
                                    """
                                    {"jsonrpc":"2.0","id":"a","method":"probe.add","params":{"b":2,"a":1}}\
                                    """))
                    .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"result\":3}");
        }
    }

    @Test
    void whoDoesNotGreetIsToldHow() throws IOException {
        try (RawClient client = new RawClient(backend().server.path())) {
            assertThat(client.ask("{\"id\":1,\"method\":\"probe.add\",\"params\":[1,2]}"))
                    .contains("bridge.hello", "\"problem\":\"bridge\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 99})
    void anotherVersionIsRefusedNamingBoth(int version) throws IOException {
        try (RawClient client = new RawClient(backend().server.path())) {
            assertThat(
                            client.ask(
                                    "{\"id\":1,\"method\":\"bridge.hello\",\"params\":{\"protocol\":"
                                            + version
                                            + "}}"))
                    .contains("version " + version, "version 1", "\"problem\":\"bridge\"");
        }
    }

    @Test
    void aLineMayComeInPiecesAndSeveralAtOnce() throws IOException {
        try (RawClient client = greeted()) {
            client.send("\n\n{\"id\":1,\"meth");
            othersAreServed();
            client.send("od\":\"bridge.facets\"}\n{\"id\":2,\"method\":\"bridge.facets\"}\n");
            assertThat(client.receive()).contains("\"id\":1");
            assertThat(client.receive()).contains("\"id\":2");
        }
    }

    @Test
    void aLineThatNeverEndsIsCutOff() throws IOException {
        try (RawClient client = greeted()) {
            String part = "x".repeat(1024 * 1024);
            @Nullable String answer = null;
            try {
                for (int i = 0; i < 9; i++) {
                    client.send(part);
                }
                answer = client.receive();
                assertThat(client.receive()).isNull();
            } catch (IOException cutOff) {
                assertThat(cutOff).isNotNull();
            }
            if (answer != null) {
                assertThat(answer).contains("\"problem\":\"limit\"");
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> backend().server.connections() == 0);
        othersAreServed();
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        try (RawClient client = greeted()) {
            assertThat(client.ask("{\"id\":1,\"params\":" + "[".repeat(100_000)))
                    .contains("-32700");
        }
    }

    @Test
    void aRequestWithoutIdGetsNoAnswer() throws IOException {
        try (RawClient client = greeted()) {
            for (int i = 0; i < 2 * Connection.MAX_CALLS; i++) {
                client.send("{\"method\":\"probe.add\",\"params\":[1,2]}\n");
            }
            assertThat(client.ask("{\"id\":5,\"method\":\"bridge.facets\"}")).contains("\"id\":5");
        }
    }

    @Test
    void whatWasAskedBeforeTheEndOfInputIsAnswered() throws IOException {
        try (RawClient client = greeted()) {
            client.send("{\"id\":1,\"method\":\"probe.add\",\"params\":[1,2]}\n");
            client.finish();
            assertThat(client.receive()).contains("\"result\":3");
            assertThat(client.receive()).isNull();
        }
    }

    @Test
    void whoLeavesInTheMiddleOfACallHarmsNobody() throws IOException {
        try (RawClient client = greeted()) {
            client.send("{\"id\":1,\"method\":\"probe.await\",\"params\":[\"gone\"]}\n");
        }
        othersAreServed();
        try (SocketBridge other = backend().connect()) {
            other.facet(ProbeFacet.class).open("gone");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> backend().server.connections() == 0);
    }

    @Test
    void signalsCanBeChosenByProfile() throws IOException {
        try (RawClient client = greeted()) {
            assertThat(
                            client.ask(
                                    """
                                    {"id":1,"method":"subscribe","params":{"signals":["note"],"profile":"bob","subscription":7}}\
                                    """))
                    .contains("{\"subscription\":7}");
            backend().hub.emit(Probe.note(1));
            assertThat(
                            client.ask(
                                    """
                                    {"id":2,"method":"subscribe","params":{"signals":[],"profile":"@ALL@"}}\
                                    """))
                    .contains("{\"subscription\":1}");
            backend().hub.emit(Probe.note(2));
            assertThat(client.receive())
                    .isEqualTo(
                            """
                            {"jsonrpc":"2.0","method":"signal","params":{"name":"note","subscriptions":[1],\
                            "profile":"alice","data":{"profile":"alice","level":"info","title":"note","text":"2"}}}\
                            """);
        }
    }

    @Test
    void aSlowFrontendLosesTheOldestSignalsAndIsToldHowMany() throws IOException {
        try (RawClient client = greeted()) {
            client.ask("{\"id\":1,\"method\":\"subscribe\",\"params\":{\"signals\":[]}}");
            int count = 20_000;
            for (int i = 0; i < count; i++) {
                backend().hub.emit(Probe.note(i));
            }
            long told = 0;
            long heard = 0;
            String last = "\"text\":\"" + (count - 1) + "\"";
            for (String line = client.receive(); line != null; line = client.receive()) {
                if (line.contains("signalsLost")) {
                    String number = line.replaceAll(".*\"count\":(\\d+).*", "$1");
                    told += Long.parseLong(number);
                } else {
                    heard++;
                }
                if (line.contains(last)) {
                    break;
                }
            }
            assertThat(told + heard).isEqualTo(count);
        }
    }

    @Test
    void aFrontendThatHangsIsDisconnectedAndHoldsUpNobody() throws IOException {
        try (RawClient hanging = greeted()) {
            hanging.ask("{\"id\":1,\"method\":\"subscribe\",\"params\":{\"signals\":[]}}");
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        for (int i = 0; i < 1000; i++) {
                            backend().hub.emit(Probe.note(i));
                        }
                        return backend().server.connections() == 0;
                    });
        }
        othersAreServed();
    }

    @Test
    void aFrontendThatAsksButNeverReadsIsDisconnected() throws IOException {
        try (RawClient hanging = greeted()) {
            for (int i = 0; i < 3 * Connection.MAX_CALLS; i++) {
                hanging.send("{\"id\":" + i + ",\"method\":\"probe.large\",\"params\":[100000]}\n");
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> backend().server.connections() == 0);
        }
        othersAreServed();
    }

    @Test
    void theDescriptionTellsEverything() throws IOException {
        try (RawClient client = greeted()) {
            assertThat(client.ask("{\"id\":1,\"method\":\"bridge.describe\"}"))
                    .contains(
                            """
                            "add":{"parameters":[{"name":"a","type":"integer","optional":false},{"name":"b","type":"integer","optional":false}],"result":{"type":"integer","optional":false}}\
                            """)
                    .contains("\"messageArrived\":[{\"name\":\"profile\",\"type\":\"string\"")
                    .contains("\"ProbeFacet.Everything\":[")
                    .contains("\"MessageType\":[\"auto\"");
        }
    }
}

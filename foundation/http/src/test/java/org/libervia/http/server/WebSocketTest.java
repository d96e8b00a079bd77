package org.libervia.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.libervia.http.HttpHandler;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.http.WebSocket;
import org.libervia.http.WebSocketListener;
import org.libervia.http.WebSocketUpgrade;

class WebSocketTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();

    private final class Echo implements WebSocketListener, HttpHandler {
        @Override
        public HttpResponse handle(HttpRequest request) {
            return HttpResponse.text(200, "a page");
        }

        @Override
        public WebSocketUpgrade upgrade(HttpRequest request) {
            return WebSocketUpgrade.offered(request).contains("page_token")
                    ? new WebSocketUpgrade.Accepted("page_token", this)
                    : new WebSocketUpgrade.Refused(HttpResponse.text(403, "no token"));
        }

        @Override
        public void opened(WebSocket socket) {
            open.add(socket);
        }

        @Override
        public void text(WebSocket socket, String message) {
            socket.send("echo " + message);
        }

        @Override
        public void closed(WebSocket socket, int code, String reason) {
            heard.add("closed " + code);
        }
    }

    private final HttpServer server = Trial.server(new Echo());
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private java.net.http.WebSocket connect(List<String> texts, String subProtocol) {
        return client.newWebSocketBuilder()
                .subprotocols(subProtocol)
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + server.port() + "/ws"),
                        new java.net.http.WebSocket.Listener() {
                            private final StringBuilder message = new StringBuilder();

                            @Override
                            public @Nullable CompletionStage<?> onText(
                                    java.net.http.WebSocket socket,
                                    CharSequence data,
                                    boolean last) {
                                message.append(data);
                                if (last) {
                                    texts.add(message.toString());
                                    message.setLength(0);
                                }
                                socket.request(1);
                                return null;
                            }

                            @Override
                            public @Nullable CompletionStage<?> onClose(
                                    java.net.http.WebSocket socket, int code, String reason) {
                                texts.add("closed " + code);
                                return null;
                            }
                        })
                .join();
    }

    @Test
    void messagesGoBothWays() {
        List<String> texts = new CopyOnWriteArrayList<>();
        java.net.http.WebSocket socket = connect(texts, "page_token");
        assertThat(socket.getSubprotocol()).isEqualTo("page_token");
        socket.sendText("grüß", false).join();
        socket.sendText(" dich", true).join();
        await().untilAsserted(() -> assertThat(texts).containsExactly("echo grüß dich"));
        String large = "x".repeat(70_000);
        open.getFirst().send(large);
        await().untilAsserted(() -> assertThat(texts).endsWith(large));
        socket.sendClose(1000, "done").join();
        await().untilAsserted(() -> assertThat(heard).containsExactly("closed 1000"));
        await().untilAsserted(() -> assertThat(server.connections()).isZero());
    }

    @Test
    void anUpgradeCanBeRefused() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowableOfType(
                                        CompletionException.class,
                                        () -> connect(new CopyOnWriteArrayList<>(), "other"))
                                .getCause())
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void theServerMayClose() {
        List<String> texts = new CopyOnWriteArrayList<>();
        connect(texts, "page_token");
        await().until(() -> !open.isEmpty());
        open.getFirst().close(WebSocket.GOING_AWAY, "bye");
        await().untilAsserted(() -> assertThat(texts).containsExactly("closed 1001"));
        assertThat(open.getFirst().send("more")).isFalse();
    }

    @Test
    void theServersEndIsTold() {
        List<String> texts = new CopyOnWriteArrayList<>();
        connect(texts, "page_token");
        await().until(() -> !open.isEmpty());
        server.stop(Duration.ofSeconds(10));
        await().untilAsserted(() -> assertThat(texts).containsExactly("closed 1001"));
    }

    @Test
    void messagesAreBounded() {
        List<String> texts = new CopyOnWriteArrayList<>();
        java.net.http.WebSocket socket = connect(texts, "page_token");
        assertThat(socket.sendText("x".repeat(1001), true)).isNotNull();
        await().untilAsserted(() -> assertThat(texts).containsExactly("closed 1009"));
    }

    @Test
    void aFloodIsEnded() throws Exception {
        try (RawClient raw = upgraded()) {
            byte[] frame = {(byte) 0x81, (byte) 0x81, 0, 0, 0, 0, 'x'};
            try {
                for (int i = 0; i < 5000; i++) {
                    raw.send(frame);
                }
            } catch (IOException closedAlready) {
                // As it should be.
            }
            await().untilAsserted(() -> assertThat(heard).containsExactly("closed 1008"));
        }
    }

    @Test
    void whoDoesNotReadLosesTheConnection() throws Exception {
        try (RawClient raw = upgraded()) {
            assertThat(raw.in()).isNotNull();
            await().until(() -> !open.isEmpty());
            String text = "x".repeat(50_000);
            await().until(() -> !open.getFirst().send(text));
            await().untilAsserted(() -> assertThat(heard).hasSize(1));
        }
    }

    @Test
    void whoGivesNoSignOfLifeIsDropped() throws Exception {
        try (RawClient raw = upgraded()) {
            assertThat(raw.in().read()).isEqualTo(0x89);
            await().untilAsserted(() -> assertThat(heard).containsExactly("closed 1006"));
        }
    }

    @Test
    void malformedFramesEndIt() throws Exception {
        byte[][] frames = {
            {(byte) 0x81, 0x01, 'x'},
            {(byte) 0xc1, (byte) 0x81, 0, 0, 0, 0, 'x'},
            {(byte) 0x83, (byte) 0x80, 0, 0, 0, 0},
            {(byte) 0x80, (byte) 0x80, 0, 0, 0, 0},
            {0x09, (byte) 0x80, 0, 0, 0, 0},
            {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, (byte) 0xc3, 0x28},
            {(byte) 0x82, (byte) 0x80, 0, 0, 0, 0},
            {(byte) 0x81, (byte) 0xff, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0}
        };
        for (byte[] frame : frames) {
            int before = heard.size();
            try (RawClient raw = upgraded()) {
                raw.send(frame);
                await().until(() -> heard.size() == before + 1);
            }
        }
        assertThat(heard)
                .containsExactly(
                        "closed 1002",
                        "closed 1002",
                        "closed 1002",
                        "closed 1002",
                        "closed 1002",
                        "closed 1007",
                        "closed 1003",
                        "closed 1009");
    }

    @Test
    void anotherVersionIsTold() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            raw.send(handshake("12"));
            assertThat(raw.head())
                    .startsWith("HTTP/1.1 426 ")
                    .contains("Sec-WebSocket-Version: 13");
        }
    }

    private static byte[] handshake(String version) {
        return ("GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: "
                        + version
                        + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: page_token\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private RawClient upgraded() throws IOException {
        RawClient raw = new RawClient(server);
        raw.send(handshake("13"));
        assertThat(raw.head()).startsWith("HTTP/1.1 101 ");
        return raw;
    }
}

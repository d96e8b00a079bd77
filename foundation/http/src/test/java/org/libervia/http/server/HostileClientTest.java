package org.libervia.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.http.HttpResponse;

class HostileClientTest {
    private static final String HOST = "Host: a\r\n";

    private final HttpServer server =
            Trial.server(request -> {
                if (request.method().equals("POST")) {
                    request.body().bytes(1 << 20);
                }
                return request.rawPath().equals("/large")
                        ? HttpResponse.of(200, "image/png", new byte[50 << 20])
                        : HttpResponse.text(200, "fine");
            });

    @AfterEach
    void stop() {
        server.close();
    }

    private String answer(String request) throws IOException {
        try (RawClient raw = new RawClient(server)) {
            return raw.send(request).all();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET / \r\nHost: a\r\n\r\n",
                "GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%2e%2e/etc HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nbad name: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nName : x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n folded: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n"
            })
    void aRequestThatCouldBeUnderstoodInTwoWaysIsRefused(String request) throws Exception {
        assertThat(answer(request)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void headerFieldsAreBounded() throws Exception {
        assertThat(answer("GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(9000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(answer("GET / HTTP/1.1\r\n" + HOST + "X: 1\r\n".repeat(200) + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void contentIsBounded() throws Exception {
        assertThat(answer("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 10001\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
        String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
        assertThat(
                        answer(
                                "POST / HTTP/1.1\r\n"
                                        + HOST
                                        + "Transfer-Encoding: chunked\r\n\r\n"
                                        + chunk.repeat(4)
                                        + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void whoSendsHeaderFieldsByDropsIsDropped() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            raw.send("GET / HTTP/1.1\r\n" + HOST + "X: ");
            await().until(() -> isDropped(raw));
        }
    }

    @Test
    void whoSendsContentByDropsIsDropped() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            raw.send("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 5000\r\n\r\n");
            await().until(() -> isDropped(raw));
        }
    }

    /** Sends one more byte, and sees whether there is somebody to read it. */
    private boolean isDropped(RawClient raw) {
        try {
            raw.send("x");
            return server.connections() == 0;
        } catch (IOException gone) {
            return true;
        }
    }

    @Test
    void whoDoesNotReadIsDropped() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            raw.send("GET /large HTTP/1.1\r\n" + HOST + "\r\n");
            await().until(() -> server.connections() == 1);
            await().untilAsserted(() -> assertThat(server.connections()).isZero());
        }
    }

    @Test
    void whoSaysNothingIsDropped() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            assertThat(raw.in().read()).isEqualTo(-1);
        }
    }

    @Test
    void connectionsAreBounded() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                clients.add(new RawClient(server));
            }
            await().until(() -> server.connections() == 50);
        } finally {
            for (RawClient client : clients) {
                client.close();
            }
        }
        await().untilAsserted(() ->
                assertThat(answer("GET / HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                        .endsWith("fine"));
    }
}

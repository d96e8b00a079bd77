package org.libervia.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.HttpResponse;
import org.libervia.http.ResponseBody;

class HttpServerTest {
    private final CountDownLatch released = new CountDownLatch(1);
    private final HttpServer server = Trial.server(this::answer);
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse answer(org.libervia.http.HttpRequest request) {
        return switch (request.segments().isEmpty() ? "" : request.segments().getFirst()) {
            case "echo" ->
                    HttpResponse.text(200, request.method() + " " + request.body().text(9999));
            case "stream" ->
                    new HttpResponse(
                            200,
                            org.libervia.http.Headers.NONE.plus("Content-Type", "text/plain"),
                            new ResponseBody.Stream(out -> {
                                for (int i = 0; i < 1000; i++) {
                                    out.write("line\n".getBytes(StandardCharsets.UTF_8));
                                }
                            }));
            case "fault" -> throw new IllegalStateException("a secret of ours");
            case "problem" -> throw new LiberviaException(Problem.NOT_FOUND, "No such thing.");
            case "slow" -> {
                try {
                    released.await();
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                }
                yield HttpResponse.text(200, "at last");
            }
            default -> HttpResponse.text(200, String.join("|", request.segments()));
        };
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private java.net.http.HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    @Test
    void aPathComesDecoded() throws Exception {
        assertThat(get("/a/b%20c//d%2Fe/").body()).isEqualTo("a|b c|d/e");
    }

    @Test
    void contentComesWithLengthOrInChunks() throws Exception {
        String text = "x".repeat(5000);
        assertThat(
                        client.send(
                                        request("/echo")
                                                .POST(HttpRequest.BodyPublishers.ofString(text))
                                                .build(),
                                        BodyHandlers.ofString())
                                .body())
                .isEqualTo("POST " + text);
        assertThat(
                        client.send(
                                        request("/echo")
                                                .POST(
                                                        HttpRequest.BodyPublishers.ofInputStream(
                                                                () ->
                                                                        new java.io
                                                                                .ByteArrayInputStream(
                                                                                text.getBytes(
                                                                                        StandardCharsets
                                                                                                .UTF_8))))
                                                .build(),
                                        BodyHandlers.ofString())
                                .body())
                .isEqualTo("POST " + text);
    }

    @Test
    void contentIsAskedForWhenTheClientWaits() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            raw.send(
                    "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(raw.head()).startsWith("HTTP/1.1 100 ");
            raw.send("ok");
            assertThat(raw.head()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aConnectionServesManyRequests() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            for (int i = 0; i < 3; i++) {
                raw.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(raw.head()).startsWith("HTTP/1.1 200 OK\r\n");
                assertThat(raw.in().read()).isEqualTo('x');
            }
        }
    }

    @Test
    void aStreamIsReadToItsEnd() throws Exception {
        assertThat(get("/stream").body()).isEqualTo("line\n".repeat(1000));
        try (RawClient old = new RawClient(server)) {
            old.send("GET /stream HTTP/1.0\r\n\r\n");
            assertThat(old.all()).doesNotContain("chunked").endsWith("line\n".repeat(1000));
        }
    }

    @Test
    void headHasNoContent() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            raw.send("HEAD /abc HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(raw.all()).contains("Content-Length: 3\r\n").endsWith("\r\n\r\n");
        }
    }

    @Test
    void aFaultTellsNothing() throws Exception {
        assertThat(get("/fault").statusCode()).isEqualTo(500);
        assertThat(get("/fault").body()).doesNotContain("secret");
        assertThat(get("/problem").statusCode()).isEqualTo(404);
        assertThat(get("/problem").body()).contains("No such thing.");
    }

    @Test
    void contentThatIsNotReadDoesNotHurt() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            raw.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345");
            raw.send("GET /y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(raw.all()).contains("\r\n\r\nxHTTP/1.1 200").endsWith("\r\n\r\ny");
        }
    }

    @Test
    void contentThatIsNotReadMayComeLate() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            raw.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12");
            await().until(() -> server.connections() == 1);
            raw.send("345");
            raw.send("GET /y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(raw.all()).contains("\r\n\r\nxHTTP/1.1 200").endsWith("\r\n\r\ny");
        }
    }

    @Test
    void aRequestUnderWayIsFinishedWhenTheServerStops() throws Exception {
        try (RawClient raw = new RawClient(server)) {
            raw.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
            await().until(() -> server.connections() == 1);
            Thread stopping = Thread.ofVirtual().start(() -> server.stop(Duration.ofSeconds(20)));
            released.countDown();
            assertThat(raw.all()).endsWith("at last");
            stopping.join();
            assertThat(server.connections()).isZero();
        }
    }
}

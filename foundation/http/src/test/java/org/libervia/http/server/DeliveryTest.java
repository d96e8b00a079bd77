package org.libervia.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.http.HttpResponse;
import org.libervia.http.ResponseBody;
import org.libervia.http.StaticFiles;

class DeliveryTest {
    private static final String PAGE = "<p>hello</p>\n".repeat(500);

    @TempDir Path directory;
    private HttpServer server = Trial.server(request -> HttpResponse.status(204));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        server.close();
        Files.writeString(directory.resolve("style.css"), "p { color: red }\n".repeat(200));
        Files.write(directory.resolve("picture.png"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        Files.writeString(directory.resolve("strange.xyz"), "<script>");
        StaticFiles files = new StaticFiles(directory);
        server =
                Trial.server(request ->
                        switch (request.rawPath()) {
                            case "/page" -> HttpResponse.html(200, PAGE).withETag("abc");
                            case "/cached" ->
                                    HttpResponse.html(200, "")
                                            .withBody(
                                                    ResponseBody.Compressed.of(
                                                            PAGE.getBytes(StandardCharsets.UTF_8)));
                            case "/short" -> HttpResponse.html(200, "<p>");
                            default ->
                                    files.find(request.segments())
                                            .map(HttpResponse::file)
                                            .orElseGet(() -> HttpResponse.text(404, "no"));
                        });
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private java.net.http.HttpResponse<byte[]> get(String path, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(java.net.http.HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void textIsCompressedForWhoTakesIt() throws Exception {
        for (String path : new String[] {"/page", "/cached"}) {
            var zipped = get(path, "Accept-Encoding", "br, gzip;q=0.8");
            assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(zipped, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(unzipped(zipped.body())).isEqualTo(PAGE);
            var plain = get(path, "Accept-Encoding", "gzip;q=0");
            assertThat(header(plain, "Content-Encoding")).isEmpty();
            assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(new String(plain.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        }
    }

    @Test
    void whatIsShortOrAPictureIsNotCompressed() throws Exception {
        assertThat(header(get("/short", "Accept-Encoding", "gzip"), "Content-Encoding")).isEmpty();
        assertThat(header(get("/picture.png", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aClientThatHasItIsToldSo() throws Exception {
        var zipped = get("/page", "Accept-Encoding", "gzip");
        assertThat(header(zipped, "ETag")).isEqualTo("W/\"abc\"");
        assertThat(get("/page", "If-None-Match", "\"x\", W/\"abc\"").statusCode()).isEqualTo(304);
        assertThat(get("/page", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
        var file = get("/style.css");
        var again = get("/style.css", "If-Modified-Since", header(file, "Last-Modified"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(header(file, "ETag"));
    }

    @Test
    void aFileThatChangedIsSentAnew() throws Exception {
        var before = get("/style.css", "Accept-Encoding", "gzip");
        Files.writeString(directory.resolve("style.css"), "a { color: blue }\n".repeat(300));
        var after =
                get(
                        "/style.css",
                        "Accept-Encoding",
                        "gzip",
                        "If-None-Match",
                        header(before, "ETag"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(unzipped(after.body())).contains("blue");
    }

    @Test
    void partsOfAFileCanBeAskedFor() throws Exception {
        var part = get("/picture.png", "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(part.body()).isEqualTo(new byte[] {2, 3, 4});
        assertThat(get("/picture.png", "Range", "bytes=-3").body()).isEqualTo(new byte[] {7, 8, 9});
        assertThat(get("/picture.png", "Range", "bytes=7-").body()).isEqualTo(new byte[] {7, 8, 9});
        assertThat(get("/picture.png", "Range", "bytes=10-").statusCode()).isEqualTo(416);
        assertThat(get("/picture.png", "Range", "bytes=0-1,3-4").statusCode()).isEqualTo(200);
        assertThat(get("/picture.png", "Range", "bytes=2-4", "If-Range", "\"old\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTypeThatIsNotKnownIsNotGuessed() throws Exception {
        var strange = get("/strange.xyz");
        assertThat(header(strange, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(strange, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(get("/style.css"), "Content-Type")).startsWith("text/css");
    }

    @Test
    void onlyFilesBelowTheDirectoryAreFound() throws Exception {
        Path outside = Files.createTempFile("outside", ".txt");
        Files.createSymbolicLink(directory.resolve("link.txt"), outside);
        Files.writeString(directory.resolve(".hidden"), "x");
        Files.createDirectory(directory.resolve("sub"));
        for (String path :
                Arrays.asList(
                        "/",
                        "/sub",
                        "/sub/",
                        "/link.txt",
                        "/.hidden",
                        "/..%2f" + outside,
                        "/sub%2f..%2fstyle.css",
                        "/..%5cstyle.css",
                        "/%2fetc%2fpasswd",
                        "/style.css%00.png",
                        "/%c0%ae%c0%ae/etc/passwd",
                        "/C:%5cx")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
        Files.delete(outside);
    }
}

package org.libervia.bench.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A browser's part: cookies, forms, and live pages. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf_token\" value=\"([^\"]+)\"");
    private static final Pattern LIVE =
            Pattern.compile("data-ws-url=\"([^\"]+)\" data-ws-token=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String url;
    private final String address;

    /**
     * @param address the address that a reverse proxy tells of; limits are for each
     */
    Visitor(String url, String address) {
        this.url = url;
        this.address = address;
        this.client =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("X-Forwarded-For", address)
                .header("Accept-Encoding", "gzip");
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        if (response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = in.readAllBytes();
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Sends a form of a page, with the token that the page holds. */
    void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(text(get(path)));
        String form =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + escaped(field.getValue()))
                        .collect(Collectors.joining("&"));
        if (token.find()) {
            form += "&csrf_token=" + escaped(token.group(1));
        }
        HttpResponse<byte[]> answer =
                client.send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
    }

    void register(String name) throws IOException, InterruptedException {
        post(
                "/register",
                Map.of(
                        "type",
                        "register",
                        "login",
                        name,
                        "email",
                        name + "@mail.example",
                        "password",
                        "a long password"));
    }

    /** Opens a live page and keeps it open. */
    WebSocket open(String path) throws IOException, InterruptedException {
        Matcher live = LIVE.matcher(text(get(path)));
        if (!live.find()) {
            throw new IllegalStateException(path + " is not live");
        }
        URI socket = URI.create(url).resolve(live.group(1).replace("&amp;", "&"));
        return client.newWebSocketBuilder()
                .subprotocols("libervia_page_" + live.group(2))
                .header("Origin", url)
                .header("X-Forwarded-For", address)
                .buildAsync(
                        URI.create(socket.toString().replaceFirst("^http", "ws")),
                        new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onText(
                                    WebSocket from, CharSequence data, boolean last) {
                                from.request(1);
                                return null;
                            }
                        })
                .join();
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

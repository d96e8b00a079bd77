package org.libervia.web.trial;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.libervia.web.server.WebApplication;
import org.libervia.web.server.WebServer;

/** A whole web server on a free port, and a browser with cookies. */
public final class ServerBox implements AutoCloseable {
    public final FacetRegistry facets = new FacetRegistry();
    public final SignalHub signals = new SignalHub();
    public final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final EmbeddedBridge bridge = new EmbeddedBridge(facets, signals);
    private final WebServer server;

    /**
     * @param configuration lines of section {@code [web]}, and further sections
     */
    public ServerBox(Path directory, String configuration, WebApplication.Factory factory) {
        Path file = directory.resolve("libervia.conf");
        try {
            String start = "[web]\nconnection_type = http\nport = 0\nlisten_address = 127.0.0.1\n";
            Files.writeString(
                    file,
                    configuration.contains("[web]\n")
                            ? configuration.replace("[web]\n", start)
                            : start + configuration);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
        Settings settings = Settings.load(new Surroundings(Map.of(), directory, directory), file);
        server = WebServer.start(settings, bridge, factory, "1.0");
    }

    /** The address of a path. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.urls().getFirst().getPort()).resolve(path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String form =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        client.shutdownNow();
        bridge.close();
    }
}

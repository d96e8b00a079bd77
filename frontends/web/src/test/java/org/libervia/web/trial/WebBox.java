package org.libervia.web.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.options.WebSettings;
import org.libervia.web.server.WebServer;

/** A whole server with a small application behind it, and a browser before it. */
public final class WebBox implements AutoCloseable {
    public final MemoryProfiles people = new MemoryProfiles();
    public final FacetRegistry facets = new FacetRegistry();
    public final SmallSite site = new SmallSite();
    public final HttpClient client;
    private final Path root;
    private final WebServer server;

    /**
     * @param configuration the lines of section {@code [web]}
     */
    public WebBox(Path root, String configuration, HttpClient client) {
        this.root = root;
        this.client = client;
        facets.add(ProfilesFacet.class, people);
        facets.add(AccountsFacet.class, people);
        facets.add(BackendFacet.class, people);
        server =
                WebServer.start(
                        settings(configuration),
                        new EmbeddedBridge(facets, new SignalHub()),
                        site,
                        "1.0");
    }

    /** One that speaks HTTP, with a browser that keeps cookies. */
    public WebBox(Path root, String configuration) {
        this(
                root,
                "connection_type = http\nport = 0\nlisten_address = 127.0.0.1\n" + configuration,
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private Settings settings(String configuration) {
        try {
            Path file = root.resolve("libervia.conf");
            Files.writeString(
                    file,
                    "[DEFAULT]\nlocal_dir = "
                            + root
                            + "\nmedia_dir = "
                            + root.resolve("media")
                            + "\n[web]\n"
                            + configuration);
            return WebSettings.layered(
                    Settings.load(new Surroundings(Map.of(), root, root), file),
                    Map.of(),
                    Map.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public URI url(String path) {
        return server.urls().getLast().resolve(path.startsWith("/") ? path : "/" + path);
    }

    public WebServer server() {
        return server;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(url(path)), headers);
    }

    public HttpResponse<String> post(String path, String form, String... headers) {
        return send(
                HttpRequest.newBuilder(url(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(
                    request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}

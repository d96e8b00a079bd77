package org.libervia.web.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.libervia.http.Headers;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.http.RequestBody;
import org.libervia.http.RequestTarget;
import org.libervia.http.ResponseBody;
import org.libervia.http.WebSocketUpgrade;
import org.libervia.web.Framework;
import org.libervia.web.account.Accounts;
import org.libervia.web.page.WebPage;
import org.libervia.web.server.ShortUrls;
import org.libervia.web.server.WebApplication;
import org.libervia.web.server.WebContext;
import org.libervia.web.server.WebRequest;
import org.libervia.web.session.Login;
import org.libervia.web.session.Session;
import org.libervia.web.session.Sessions;
import org.libervia.web.site.SiteSource;

/** A site in a directory of its own, and somebody who visits it. */
public final class SiteBox implements AutoCloseable {
    public static final String SERVICE = "libervia";

    public final FacetRegistry facets = new FacetRegistry();
    public final SignalHub signals = new SignalHub();
    public final Sessions sessions = new Sessions(Duration.ofHours(2), 100, InstantSource.system());
    public final Path root;
    public Session session = sessions.fresh();
    private final EmbeddedBridge bridge = new EmbeddedBridge(facets, signals);
    private final Map<String, WebPage> code = new HashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private ShortUrls urls = ShortUrls.NONE;
    private String configuration = "";
    private String site = "default";
    private @Nullable WebApplication application;
    private boolean comesWithTheProgram;

    public SiteBox(Path root) {
        this.root = root;
    }

    /** Writes a file of the site. */
    public SiteBox file(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A page with a template of its own, which is all there is of the theme. */
    public SiteBox page(String path, String yaml, String template) {
        file("pages/" + path + "/page.yaml", yaml + "\ntemplate: " + path + ".html\n");
        return file("templates/default/" + path + ".html", template);
    }

    /** Code for a page. */
    public SiteBox code(String path, WebPage page) {
        code.put(path, page);
        return this;
    }

    public SiteBox configuration(String text) {
        configuration = text;
        return this;
    }

    /** Visits the site that comes with the program, not one in a directory. */
    public SiteBox comingWithTheProgram() {
        comesWithTheProgram = true;
        return this;
    }

    public SiteBox urls(ShortUrls shorter) {
        urls = shorter;
        return this;
    }

    public SiteBox header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Visits another site than the default one. */
    public SiteBox at(String name) {
        site = name;
        return this;
    }

    public SiteBox start() {
        file("libervia.conf", configuration);
        Settings settings =
                Settings.load(
                        new Surroundings(Map.of(), root, root), root.resolve("libervia.conf"));
        SiteSource source =
                new SiteSource(
                        root,
                        (directory, names) ->
                                Optional.ofNullable(code.get(String.join("/", names))));
        application =
                (comesWithTheProgram ? new Framework() : new Framework(source))
                        .start(
                                new WebContext(
                                        bridge,
                                        settings,
                                        sessions,
                                        new Accounts(
                                                bridge,
                                                sessions,
                                                true,
                                                List.of(),
                                                Set.of(SERVICE),
                                                InstantSource.system()),
                                        urls,
                                        SERVICE,
                                        true,
                                        false,
                                        "1.0",
                                        root.resolve("cache")));
        return this;
    }

    public WebApplication application() {
        if (application == null) {
            throw new IllegalStateException("not started");
        }
        return application;
    }

    /** Logs a profile in. */
    public SiteBox logIn(String profile, boolean administrator) {
        session =
                sessions.login(
                        session,
                        new Login(
                                profile,
                                Jid.parse(profile + "@example.org"),
                                administrator,
                                Instant.now()));
        sessions.keep(session);
        return this;
    }

    public Answer get(String target) {
        return answer(request("GET", target, RequestBody.NONE, Map.of()));
    }

    /** Sends a form with the token of the session. */
    public Answer post(String target, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("csrf_token", session.csrfToken());
        String form =
                all.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return answer(
                request(
                        "POST",
                        target,
                        RequestBody.of(form.getBytes(StandardCharsets.UTF_8)),
                        Map.of("Content-Type", "application/x-www-form-urlencoded")));
    }

    public Answer answer(WebRequest request) {
        HttpResponse response;
        try {
            response =
                    application()
                            .handle(request)
                            .orElseGet(() -> application().error(request, 404, "Nothing here."));
        } catch (LiberviaException failed) {
            response =
                    application()
                            .error(
                                    request,
                                    failed.problem().httpStatus(),
                                    String.valueOf(failed.getMessage()));
        }
        return new Answer(response);
    }

    public WebSocketUpgrade upgrade(Map<String, String> more) {
        return application().upgrade(request("GET", "/ws", RequestBody.NONE, more));
    }

    public WebRequest request(
            String method, String target, RequestBody body, Map<String, String> more) {
        Headers all = Headers.NONE;
        Map<String, String> fields = new LinkedHashMap<>(headers);
        fields.putAll(more);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            all = all.with(field.getKey(), field.getValue());
        }
        HttpRequest http =
                new HttpRequest(
                        method,
                        RequestTarget.parse(target),
                        all,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000),
                        true,
                        body);
        return new WebRequest(
                http,
                http.segments(),
                http.query(),
                session,
                bridge,
                session.profile().orElse(SERVICE),
                site,
                URI.create("https://example.org"),
                true,
                InetAddress.getLoopbackAddress());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
        }
        bridge.close();
    }

    /** What came back. */
    public record Answer(HttpResponse response) {
        public int status() {
            return response.status();
        }

        public String location() {
            return header("Location");
        }

        public String header(String name) {
            return response.headers().first(name).orElse("");
        }

        public List<String> headers(String name) {
            return response.headers().all(name);
        }

        public String text() {
            return switch (response.body()) {
                case ResponseBody.Bytes bytes ->
                        new String(bytes.content(), StandardCharsets.UTF_8);
                case ResponseBody.Compressed compressed ->
                        new String(compressed.content(), StandardCharsets.UTF_8);
                case ResponseBody.File(Path path) -> read(path);
                default -> "";
            };
        }

        private static String read(Path path) {
            try {
                return Files.readString(path);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}

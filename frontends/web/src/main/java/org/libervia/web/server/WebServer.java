package org.libervia.web.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Settings;
import org.libervia.domain.Bridge;
import org.libervia.http.HttpHandler;
import org.libervia.http.Limits;
import org.libervia.http.server.Endpoint;
import org.libervia.http.server.HttpServer;
import org.libervia.web.account.Accounts;
import org.libervia.web.options.ConnectionType;
import org.libervia.web.options.WebOptions;
import org.libervia.web.reach.ServiceProfile;
import org.libervia.web.redirection.Places;
import org.libervia.web.redirection.Redirections;
import org.libervia.web.security.PemFiles;
import org.libervia.web.security.Proxies;
import org.libervia.web.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server, as settings say. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final Duration SESSION = Duration.ofHours(2);
    private static final int MOST_SESSIONS = 20_000;

    private final WebApplication application;
    private final Sessions sessions;
    private final List<HttpServer> listening = new ArrayList<>();
    private final List<URI> urls = new ArrayList<>();
    private final Thread expiry = Thread.ofVirtual().name("web-expiry").unstarted(this::expire);

    private WebServer(WebApplication application, Sessions sessions) {
        this.application = application;
        this.sessions = sessions;
    }

    /**
     * Starts it; returns when it listens.
     *
     * @throws LiberviaException {@code CONFIGURATION} or {@code NETWORK} saying what to do
     */
    public static WebServer start(
            Settings settings, Bridge bridge, WebApplication.Factory factory, String version) {
        AtomicReference<@Nullable Redirections> redirections = new AtomicReference<>();
        WebContext context = context(settings, bridge, version, urls(redirections));
        ConnectionType type = WebOptions.connectionType(settings);
        Optional<SSLContext> tls = type.secured() ? Optional.of(tls(settings)) : Optional.empty();
        WebApplication application = factory.start(context);
        WebServer server = new WebServer(application, context.sessions());
        try {
            Redirections read =
                    new Redirections(
                            settings.get(WebOptions.REDIRECTIONS),
                            application.sites(),
                            VirtualHosts.DEFAULT_SITE,
                            places(application));
            redirections.set(read);
            server.listen(settings, type, tls, context, read);
            server.expiry.start();
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /**
     * Builds the sites, and serves nothing.
     *
     * @throws LiberviaException {@code CONFIGURATION} saying which site can't be built
     */
    public static void build(
            Settings settings, Bridge bridge, WebApplication.Factory factory, String version) {
        factory.start(context(settings, bridge, version, ShortUrls.NONE)).close();
    }

    private static WebContext context(
            Settings settings, Bridge bridge, String version, ShortUrls urls) {
        Sessions sessions = new Sessions(SESSION, MOST_SESSIONS, InstantSource.system());
        boolean registration = settings.get(WebOptions.ALLOW_REGISTRATION);
        Accounts accounts =
                new Accounts(
                        bridge,
                        sessions,
                        registration,
                        settings.get(WebOptions.EMPTY_PASSWORDS),
                        Set.of(ServiceProfile.NAME),
                        InstantSource.system());
        return new WebContext(
                bridge,
                settings,
                sessions,
                accounts,
                urls,
                ServiceProfile.NAME,
                registration,
                settings.get(WebOptions.DEV_MODE),
                version,
                settings.directories().local().resolve("web/cache"));
    }

    private static ShortUrls urls(AtomicReference<@Nullable Redirections> redirections) {
        return (site, path) -> {
            Redirections known = redirections.get();
            return known == null ? path : known.shorten(site, path);
        };
    }

    private static Places places(WebApplication application) {
        return new Places() {
            @Override
            public Optional<String> ofPage(
                    String site, String page, List<String> arguments, Map<String, String> query) {
                return application.pathOfPage(site, page, arguments, query);
            }

            @Override
            public Optional<String> ofUri(String site, String uri) {
                return application.pathOfUri(site, uri);
            }
        };
    }

    private static SSLContext tls(Settings settings) {
        return PemFiles.context(
                settings.get(WebOptions.TLS_CERTIFICATE),
                settings.find(WebOptions.TLS_PRIVATE_KEY).orElse(null),
                settings.find(WebOptions.TLS_CHAIN).orElse(null));
    }

    private void listen(
            Settings settings,
            ConnectionType type,
            Optional<SSLContext> tls,
            WebContext context,
            Redirections redirections) {
        Proxies proxies =
                new Proxies(
                        settings.get(WebOptions.TRUSTED_PROXIES),
                        settings.get(WebOptions.BASE_URL_EXT));
        VirtualHosts hosts = new VirtualHosts(settings.get(WebOptions.VHOSTS), application.sites());
        SecurityWarning warning = new SecurityWarning(settings.get(WebOptions.SECURITY_WARNING));
        Path media = settings.directories().media();
        Function<SecureRedirect, HttpHandler> handler =
                redirect ->
                        new WebHandler(
                                context,
                                application,
                                redirections,
                                hosts,
                                proxies,
                                redirect,
                                warning,
                                media);
        RequestLog log = new RequestLog(proxies);
        InetAddress address = address(settings.get(WebOptions.LISTEN_ADDRESS));
        int securePort = settings.get(WebOptions.PORT_HTTPS_EXT);
        if (type.secured()) {
            Endpoint endpoint =
                    new Endpoint(address, settings.get(WebOptions.PORT_HTTPS), tls.orElseThrow());
            HttpServer server =
                    HttpServer.start(
                            endpoint,
                            handler.apply(new SecureRedirect(false, 0)),
                            Limits.USUAL,
                            log);
            opened(server, "https");
            securePort = securePort == 0 ? server.port() : securePort;
        }
        if (type.plain()) {
            boolean redirect =
                    type == ConnectionType.BOTH && settings.get(WebOptions.REDIRECT_TO_HTTPS);
            Endpoint endpoint = new Endpoint(address, settings.get(WebOptions.PORT), null);
            opened(
                    HttpServer.start(
                            endpoint,
                            handler.apply(new SecureRedirect(redirect, securePort)),
                            Limits.USUAL,
                            log),
                    "http");
        }
    }

    private void opened(HttpServer server, String scheme) {
        listening.add(server);
        URI url = URI.create(scheme + "://localhost:" + server.port() + "/");
        urls.add(url);
        LOG.info("Pages are served at {}", url);
    }

    private static @Nullable InetAddress address(String text) {
        try {
            return text.isBlank() ? null : InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "listen_address is “" + text + "”, which is no address of this machine.",
                    unknown);
        }
    }

    /** Where people of this machine find it: by HTTPS first. */
    public List<URI> urls() {
        return List.copyOf(urls);
    }

    /** Ends sessions in time, when nobody comes by whose request would do it. */
    private void expire() {
        try {
            while (true) {
                Thread.sleep(Duration.ofMinutes(1));
                sessions.expire();
            }
        } catch (InterruptedException ending) {
            LOG.trace("Sessions are not looked at any more");
        }
    }

    /** Ends all sessions: the backend that knew their profiles is another one now. */
    public void forgetSessions() {
        sessions.endAll();
    }

    /** Stops listening, lets requests that are under way end, and closes the application. */
    @Override
    public void close() {
        expiry.interrupt();
        listening.forEach(HttpServer::close);
        application.close();
    }
}

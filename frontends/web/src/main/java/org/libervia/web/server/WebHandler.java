package org.libervia.web.server;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.Bridge;
import org.libervia.http.HttpException;
import org.libervia.http.HttpHandler;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.http.WebSocketUpgrade;
import org.libervia.web.redirection.Arrival;
import org.libervia.web.redirection.Redirections;
import org.libervia.web.security.Proxies;
import org.libervia.web.security.SecurityHeaders;
import org.libervia.web.security.Visitor;
import org.libervia.web.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a request: who asks, which site, which session; then the application. */
final class WebHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(WebHandler.class);
    private static final String DOOR = "login";
    private static final String MEDIA = "media";

    private final WebContext context;
    private final WebApplication application;
    private final Redirections redirections;
    private final VirtualHosts hosts;
    private final Proxies proxies;
    private final SessionCookies cookies;
    private final SecureRedirect secureRedirect;
    private final SecurityWarning warning;
    private final RpcDoor rpc = new RpcDoor();
    private final MediaFiles media;

    WebHandler(
            WebContext context,
            WebApplication application,
            Redirections redirections,
            VirtualHosts hosts,
            Proxies proxies,
            SecureRedirect secureRedirect,
            SecurityWarning warning,
            Path mediaDirectory) {
        this.context = context;
        this.application = application;
        this.redirections = redirections;
        this.hosts = hosts;
        this.proxies = proxies;
        this.cookies = new SessionCookies(context.sessions());
        this.secureRedirect = secureRedirect;
        this.warning = warning;
        this.media = new MediaFiles(mediaDirectory);
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        Visitor visitor = proxies.visitor(request);
        Optional<HttpResponse> elsewhere = secureRedirect.of(request, visitor);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Session session = cookies.find(request, visitor.secure());
        HttpResponse response = answered(webRequest(request, visitor, session), visitor);
        return SecurityHeaders.on(
                cookies.on(response, request, session, visitor.secure()), visitor.secure());
    }

    private WebRequest webRequest(HttpRequest request, Visitor visitor, Session session) {
        Bridge bridge = context.bridge();
        return new WebRequest(
                request,
                request.segments(),
                request.query(),
                session,
                bridge,
                session.profile().orElse(context.serviceProfile()),
                hosts.site(visitor.authority()),
                visitor.baseUrl(),
                visitor.secure(),
                visitor.address());
    }

    private HttpResponse answered(WebRequest request, Visitor visitor) {
        try {
            Origins.check(request.http(), visitor);
            warning.on(request, visitor);
            return found(request)
                    .orElseGet(() ->
                            application.error(request, 404, "There is nothing at this address."));
        } catch (HttpException known) {
            return application.error(request, known.status(), String.valueOf(known.getMessage()));
        } catch (LiberviaException known) {
            int status = known.problem().httpStatus();
            if (status == 500) {
                LOG.error("{} could not be answered", request.http().rawPath(), known);
            }
            return application.error(request, status, String.valueOf(known.getMessage()));
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException fault) {
            LOG.error("{} could not be answered", request.http().rawPath(), fault);
            return application.error(
                    request, 500, "Something went wrong here; it was written down.");
        }
    }

    private Optional<HttpResponse> found(WebRequest request) {
        List<String> segments = request.segments();
        if (!segments.isEmpty() && segments.getFirst().equals(RpcDoor.PREFIX)) {
            return Optional.of(rpc.handle(request));
        }
        if (!segments.isEmpty() && segments.getFirst().equals(MEDIA)) {
            return media.find(segments.subList(1, segments.size()));
        }
        return application
                .handle(request)
                .or(() -> redirected(request))
                .or(() -> segments.isEmpty() ? door(request) : Optional.empty());
    }

    /** Where a site has nothing at its root, and no redirection, people come in by the door. */
    private Optional<HttpResponse> door(WebRequest request) {
        return application
                .pathOfPage(request.site(), DOOR, List.of(), Map.of())
                .map(path -> HttpResponse.seeOther(context.urls().shorten(request.site(), path)));
    }

    /** A redirection is followed once: where it leads, there is something or not. */
    private Optional<HttpResponse> redirected(WebRequest request) {
        Optional<Arrival> arrival =
                redirections.follow(request.site(), request.segments(), request.query());
        return arrival.flatMap(there ->
                switch (there) {
                    case Arrival.AtPath(var segments, var query) ->
                            application.handle(request.at(segments, query));
                    case Arrival.AtFile(Path file) -> Optional.of(HttpResponse.file(file));
                    case Arrival.AtApplication(String name) ->
                            throw new HttpException(
                                    501,
                                    "The application “"
                                            + name
                                            + "” can't be shown: applications are not started by this version yet.");
                });
    }

    @Override
    public WebSocketUpgrade upgrade(HttpRequest request) {
        Visitor visitor = proxies.visitor(request);
        Origins.check(request, visitor);
        return application.upgrade(
                webRequest(request, visitor, cookies.find(request, visitor.secure())));
    }
}

package org.libervia.web.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.http.HttpResponse;
import org.libervia.http.WebSocket;
import org.libervia.http.WebSocketListener;
import org.libervia.http.WebSocketUpgrade;
import org.libervia.http.form.FormData;
import org.libervia.http.form.FormLimits;
import org.libervia.web.account.LoginOutcome;
import org.libervia.web.server.CsrfGuard;
import org.libervia.web.server.WebApplication;
import org.libervia.web.server.WebContext;
import org.libervia.web.server.WebRequest;

/** Some paths that show what the server knows. */
public final class SmallSite implements WebApplication, WebApplication.Factory {
    public @Nullable WebContext context;

    @Override
    public WebApplication start(WebContext given) {
        context = given;
        return this;
    }

    private WebContext context() {
        if (context == null) {
            throw new IllegalStateException("not started");
        }
        return context;
    }

    @Override
    public Set<String> sites() {
        return Set.of("default", "garden");
    }

    @Override
    public Optional<HttpResponse> handle(WebRequest request) {
        return switch (String.join("/", request.segments())) {
            case "who" ->
                    Optional.of(
                            HttpResponse.text(
                                    200, request.profile() + " " + request.session().csrfToken()));
            case "where" ->
                    Optional.of(
                            HttpResponse.text(
                                    200,
                                    request.site()
                                            + " "
                                            + request.baseUrl()
                                            + " "
                                            + request.client().getHostAddress()
                                            + " "
                                            + request.secure()));
            case "login" -> Optional.of(login(request));
            case "change" -> Optional.of(change(request));
            case "logout" -> {
                context().accounts().logout(request.session());
                yield Optional.of(HttpResponse.text(200, "bye"));
            }
            case "locale" -> {
                request.session().locale("fr");
                yield Optional.of(HttpResponse.text(200, "bien"));
            }
            case "fault" -> throw new IllegalStateException("a secret of ours");
            case "blog/view", "blog/view/more" ->
                    Optional.of(
                            HttpResponse.text(
                                    200, "blog " + request.segments() + request.query().values()));
            default -> Optional.empty();
        };
    }

    private HttpResponse login(WebRequest request) {
        FormData form = FormData.of(request.http(), FormLimits.USUAL);
        CsrfGuard.check(request, form);
        LoginOutcome outcome =
                context()
                        .accounts()
                        .login(
                                request.session(),
                                request.client(),
                                form.value("login"),
                                form.value("password"));
        return switch (outcome) {
            case LoginOutcome.Done _ -> HttpResponse.seeOther("/who");
            case LoginOutcome.TooMany(var delay) ->
                    HttpResponse.text(429, "later")
                            .with("Retry-After", Long.toString(delay.toSeconds()));
            default -> HttpResponse.text(401, outcome.toString());
        };
    }

    private static HttpResponse change(WebRequest request) {
        CsrfGuard.check(request, FormData.of(request.http(), FormLimits.USUAL));
        return HttpResponse.text(200, "changed");
    }

    @Override
    public WebSocketUpgrade upgrade(WebRequest request) {
        return new WebSocketUpgrade.Accepted(
                null,
                new WebSocketListener() {
                    @Override
                    public void text(WebSocket socket, String message) {
                        socket.send(message);
                    }
                });
    }

    @Override
    public HttpResponse error(WebRequest request, int status, String message) {
        return HttpResponse.text(status, message);
    }

    @Override
    public Optional<String> pathOfPage(
            String site, String page, List<String> arguments, Map<String, String> query) {
        return page.equals("blog_view")
                ? Optional.of(
                        "/blog/view"
                                + (arguments.isEmpty() ? "" : "/" + String.join("/", arguments)))
                : Optional.empty();
    }

    @Override
    public Optional<String> pathOfUri(String site, String uri) {
        return uri.startsWith("xmpp:pubsub.") ? Optional.of("/blog/view") : Optional.empty();
    }

    @Override
    public void close() {}
}

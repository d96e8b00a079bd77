package org.libervia.http.server;

import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.libervia.http.HttpHandler;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.http.Limits;
import org.libervia.http.WebSocketUpgrade;

/** Opens WebSockets where the handler agrees (RFC 6455 §4.2). */
final class Upgrades {
    private final ServerWebSocketContainer container;
    private final HttpHandler handler;
    private final Limits limits;
    private final Watch watch;

    /** How it went. */
    sealed interface Outcome {
        /** It is open; the callback was called. */
        record Opened() implements Outcome {}

        /** It is not, and this is to be said. */
        record Refused(HttpResponse response) implements Outcome {}
    }

    Upgrades(ServerWebSocketContainer container, HttpHandler handler, Limits limits, Watch watch) {
        this.container = container;
        this.handler = handler;
        this.limits = limits;
        this.watch = watch;
    }

    Outcome upgrade(HttpRequest ours, Request request, Response response, Callback callback) {
        if (!ours.headers().first("Sec-WebSocket-Version").orElse("").equals("13")) {
            return new Outcome.Refused(
                    HttpResponse.text(426, "Only version 13 of WebSocket is spoken.\n")
                            .with("Upgrade", "websocket")
                            .with("Sec-WebSocket-Version", "13"));
        }
        return switch (decision(ours)) {
            case WebSocketUpgrade.Refused refused -> new Outcome.Refused(refused.response());
            case WebSocketUpgrade.Accepted accepted ->
                    open(accepted, request, response, callback)
                            ? new Outcome.Opened()
                            : new Outcome.Refused(
                                    HttpResponse.text(400, "That is no WebSocket's handshake.\n"));
        };
    }

    private WebSocketUpgrade decision(HttpRequest ours) {
        try {
            return handler.upgrade(ours);
        } catch (RuntimeException failed) {
            return new WebSocketUpgrade.Refused(Requests.failure(failed));
        }
    }

    private boolean open(
            WebSocketUpgrade.Accepted accepted,
            Request request,
            Response response,
            Callback callback) {
        return container.upgrade(
                (asked, answered, made) -> {
                    String subProtocol = accepted.subProtocol();
                    if (subProtocol != null) {
                        answered.setAcceptedSubProtocol(subProtocol);
                    }
                    // Compression would keep a quarter of a megabyte for each open page.
                    answered.setExtensions(List.of());
                    return new OpenWebSocket(accepted.listener(), limits, watch);
                },
                request,
                response,
                callback);
    }
}

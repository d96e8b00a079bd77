package org.libervia.web.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.libervia.http.HttpException;
import org.libervia.http.HttpResponse;
import org.libervia.http.form.FormData;
import org.libervia.web.rpc.BridgeRpc;
import org.libervia.web.security.AttemptLimit;

/** Lets code in browsers call the bridge. */
final class RpcDoor {
    static final String PREFIX = "_bridge";

    private static final int LARGEST = 1 << 20;

    private final BridgeRpc rpc = new BridgeRpc();

    /** Strangers' calls make the service profile ask other servers. */
    private final AttemptLimit strangers =
            new AttemptLimit(30, Duration.ofMinutes(1), InstantSource.system());

    HttpResponse handle(WebRequest request) {
        if (request.segments().size() != 2) {
            throw new HttpException(404, "There is no such method for browsers.");
        }
        if (!request.method().equals("POST")) {
            return HttpResponse.text(405, "A call is a POST.\n").with("Allow", "POST");
        }
        String method = request.segments().getLast();
        boolean open =
                rpc.isOpen(method)
                        .orElseThrow(() ->
                                new HttpException(404, "There is no such method for browsers."));
        if (!open && !request.isLoggedIn()) {
            return HttpResponse.text(401, "You have to log in for this.\n");
        }
        if (!request.isLoggedIn()) {
            Optional<Duration> wait = strangers.attempt(AttemptLimit.key(request.client()));
            if (wait.isPresent()) {
                return HttpResponse.text(429, "That was too often: wait a minute.\n")
                        .with("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            }
        }
        CsrfGuard.check(request, FormData.EMPTY);
        return rpc.call(
                method, request.http().body().text(LARGEST), request.bridge(), request.profile());
    }
}

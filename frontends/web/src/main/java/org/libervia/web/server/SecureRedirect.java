package org.libervia.web.server;

import java.util.Optional;
import org.libervia.http.Authority;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.web.security.Visitor;

/**
 * Leads people who come by HTTP to HTTPS.
 *
 * @param active whether it does
 * @param port the port for HTTPS, as seen from outside
 */
record SecureRedirect(boolean active, int port) {
    private static final int USUAL_PORT = 443;

    /** The way to HTTPS; nothing for who is there already. */
    Optional<HttpResponse> of(HttpRequest request, Visitor visitor) {
        if (!active || visitor.secure()) {
            return Optional.empty();
        }
        String host = Authority.host(visitor.authority());
        return Optional.of(
                HttpResponse.redirect(
                        request.method().equals("GET") || request.method().equals("HEAD")
                                ? 301
                                : 307,
                        "https://"
                                + host
                                + (port == USUAL_PORT ? "" : ":" + port)
                                + request.target()));
    }
}

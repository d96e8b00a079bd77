package org.libervia.web.server;

import java.util.Optional;
import org.libervia.http.HttpException;
import org.libervia.http.HttpRequest;
import org.libervia.web.security.Visitor;

/**
 * Refuses what pages of other sites make browsers send: requests that change something, and
 * WebSockets. Browsers say where a request comes from ({@code Sec-Fetch-Site}, {@code Origin});
 * programs that are no browsers say nothing, and have no cookies to be misused.
 */
final class Origins {
    private Origins() {}

    /**
     * Lets a request pass that comes from our own pages.
     *
     * @throws HttpException 403 for one of another site
     */
    static void check(HttpRequest request, Visitor visitor) {
        boolean harmless =
                (request.method().equals("GET") || request.method().equals("HEAD"))
                        && !request.asksForWebSocket();
        if (harmless) {
            return;
        }
        Optional<String> origin = request.headers().first("Origin");
        boolean foreign =
                request.headers().first("Sec-Fetch-Site").orElse("").equals("cross-site")
                        || (origin.isPresent() && !isOurs(origin.get(), visitor));
        if (foreign) {
            throw new HttpException(403, "This request comes from another site.");
        }
    }

    private static boolean isOurs(String origin, Visitor visitor) {
        int slashes = origin.indexOf("://");
        return slashes > 0 && origin.substring(slashes + 3).equalsIgnoreCase(visitor.authority());
    }
}

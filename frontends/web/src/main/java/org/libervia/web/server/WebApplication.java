package org.libervia.web.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.libervia.http.HttpResponse;
import org.libervia.http.WebSocketUpgrade;

/**
 * What answers requests: the page framework. The server takes care of the session's cookie, of
 * security header fields, compression, conditional requests and HEAD.
 */
public interface WebApplication extends AutoCloseable {

    /** Makes the application of a server. */
    @FunctionalInterface
    interface Factory {
        WebApplication start(WebContext context);
    }

    /** The sites that there are, the default one among them. */
    Set<String> sites();

    /**
     * Answers a request; nothing when there is nothing at its path, so that redirections may be
     * tried. Whatever it throws is answered with {@link #error}.
     */
    Optional<HttpResponse> handle(WebRequest request);

    /** Decides on a browser that asks for a WebSocket. */
    WebSocketUpgrade upgrade(WebRequest request);

    /** The page for an error; its message may be shown. */
    HttpResponse error(WebRequest request, int status, String message);

    /** The path (with query) of a page by its name; none when the site has no such page. */
    Optional<String> pathOfPage(
            String site, String page, List<String> arguments, Map<String, String> query);

    /** The path (with query) of the page for an {@code xmpp:} URI; none when no page wants it. */
    Optional<String> pathOfUri(String site, String uri);

    @Override
    void close();
}

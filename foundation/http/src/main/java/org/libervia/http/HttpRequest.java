package org.libervia.http;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * A request.
 *
 * @param method GET, HEAD, POST …
 * @param target path and query
 * @param headers its header fields
 * @param remote who is at the other end of the connection: a proxy, where there is one
 * @param secure whether it came over TLS to this server
 * @param body its content
 */
public record HttpRequest(
        String method,
        RequestTarget target,
        Headers headers,
        InetSocketAddress remote,
        boolean secure,
        RequestBody body) {

    /** The path as it came, escapes and all. */
    public String rawPath() {
        return target.rawPath();
    }

    /** The decoded segments of the path. */
    public List<String> segments() {
        return target.segments();
    }

    /** The decoded query. */
    public Parameters query() {
        return target.query();
    }

    /** The host that was asked for, in lower case and without its port; empty when not said. */
    public String host() {
        return Authority.host(headers.first("Host").orElse(""));
    }

    /** The value of a cookie (RFC 6265 §4.2). */
    public Optional<String> cookie(String name) {
        return Cookies.find(headers, name);
    }

    /** Whether it asks for a WebSocket (RFC 6455 §4.1). */
    public boolean asksForWebSocket() {
        return method.equals("GET")
                && headers.lists("Connection", "upgrade")
                && headers.lists("Upgrade", "websocket");
    }
}

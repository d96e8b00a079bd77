package org.libervia.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a client that asks for a WebSocket. */
public sealed interface WebSocketUpgrade {

    /**
     * The WebSocket is opened.
     *
     * @param subProtocol one of those that the client offered, or null for none
     */
    record Accepted(@Nullable String subProtocol, WebSocketListener listener)
            implements WebSocketUpgrade {}

    /** It is not opened. */
    record Refused(HttpResponse response) implements WebSocketUpgrade {}

    /** The sub-protocols that a request offers, the most wanted first (RFC 6455 §11.3.4). */
    static List<String> offered(HttpRequest request) {
        return request.headers().elements("Sec-WebSocket-Protocol");
    }
}

package org.libervia.http;

/** Hears what comes over a WebSocket; called by one thread at a time. */
public interface WebSocketListener {

    /** It is open. */
    default void opened(WebSocket socket) {}

    /** A whole text message came, no longer than the server's limit. */
    void text(WebSocket socket, String message);

    /**
     * It is closed, by either side or because the connection was lost. Called once.
     *
     * @param code as in RFC 6455 §7.4; 1006 when the connection was lost
     */
    default void closed(WebSocket socket, int code, String reason) {}
}

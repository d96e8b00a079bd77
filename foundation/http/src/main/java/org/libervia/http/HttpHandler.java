package org.libervia.http;

/**
 * Answers requests, each on a virtual thread of its own: it may block. What it throws is answered
 * with the status of an {@link HttpException} or of a {@code LiberviaException}'s problem, anything
 * else with 500 and nothing told.
 */
@FunctionalInterface
public interface HttpHandler {

    HttpResponse handle(HttpRequest request);

    /**
     * Decides on a client that asks for a WebSocket.
     *
     * @return who listens, or a refusal
     */
    default WebSocketUpgrade upgrade(HttpRequest request) {
        return new WebSocketUpgrade.Refused(
                HttpResponse.text(404, "There is no WebSocket here.\n"));
    }
}

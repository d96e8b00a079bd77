package org.libervia.http;

import java.time.Duration;

/**
 * What clients may do at most.
 *
 * @param headerBytes request line and header fields together
 * @param bodyBytes content of a request
 * @param connections open connections
 * @param connectionsOfAddress open connections of one address
 * @param headers how long the request line and header fields may take to come
 * @param idle how long a connection may wait for its next request
 * @param progress how long a read or write may go on without the client doing its part
 * @param webSocketMessage characters of a WebSocket message
 * @param webSocketRate messages a second that a client may send in the long run
 * @param webSocketQueue bytes that may wait for a client of a WebSocket
 */
public record Limits(
        int headerBytes,
        long bodyBytes,
        int connections,
        int connectionsOfAddress,
        Duration headers,
        Duration idle,
        Duration progress,
        int webSocketMessage,
        int webSocketRate,
        long webSocketQueue) {
    /** What suits a server that people use with browsers. */
    public static final Limits USUAL =
            new Limits(
                    16 << 10,
                    32L << 20,
                    10_000,
                    256,
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(75),
                    Duration.ofSeconds(30),
                    64 << 10,
                    20,
                    1 << 20);
}

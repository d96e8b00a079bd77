package org.libervia.http;

/** An open WebSocket (RFC 6455), as the server has it. May be used by any thread. */
public interface WebSocket {
    /** All is done. */
    int NORMAL = 1000;

    /** The server ends, or the page is left. */
    int GOING_AWAY = 1001;

    /** Something was sent that is not allowed. */
    int POLICY = 1008;

    /** A message is too large. */
    int TOO_BIG = 1009;

    /** The client should try again later. */
    int TRY_AGAIN_LATER = 1013;

    /**
     * Sends a text message. Returns before it has reached the client, and drops the connection of a
     * client that does not read what waits for it.
     *
     * @return whether it was taken; false when the socket is closed
     */
    boolean send(String text);

    /** Asks for a sign of life. */
    void ping();

    /** Closes; messages sent before go out first. */
    void close(int code, String reason);

    boolean isOpen();
}

package org.libervia.testing.kit.server;

/** What a server listens for. */
public enum Port {
    /** Clients, plain at first and then STARTTLS. */
    STARTTLS,
    /** Clients, TLS from the first byte (XEP-0368). */
    DIRECT_TLS,
    /** Components (XEP-0114). */
    COMPONENT,
    /** HTTP: WebSocket, uploads. */
    HTTP,
    /** The same over TLS. */
    HTTPS
}

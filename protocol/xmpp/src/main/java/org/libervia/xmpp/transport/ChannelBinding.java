package org.libervia.xmpp.transport;

/** What ties an authentication to the TLS connection that it runs over (XEP-0440). */
public enum ChannelBinding {
    /**
     * Keying material of this connection, TLS 1.3 or 1.2 with extended master secret (RFC 9266).
     */
    TLS_EXPORTER("tls-exporter"),
    /** The hash of the server's certificate (RFC 5929 §4). */
    TLS_SERVER_END_POINT("tls-server-end-point");

    private final String id;

    ChannelBinding(String id) {
        this.id = id;
    }

    /** Its registered name, as SCRAM and XEP-0440 write it. */
    public String id() {
        return id;
    }
}

package org.libervia.xmpp.transport.dns;

/**
 * A host and port that a domain's server may be at.
 *
 * @param directTls whether TLS starts with the first byte (XEP-0368)
 */
public record Target(String host, int port, boolean directTls) {
    /** Where clients connect to without better knowledge (RFC 6120 §14.7). */
    public static final int DEFAULT_PORT = 5222;

    public Target {
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("no host and port: “" + host + ":" + port + "”");
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}

package org.libervia.testing.kit.server;

/**
 * How a server is set up where the tests' usual way is not wanted.
 *
 * @param tlsRequired whether clients must use TLS; when not, it is still offered
 * @param directTls whether the port for direct TLS is opened
 * @param maxStanzaBytes the largest stanza taken from clients
 * @param archive whether messages are archived (XEP-0313)
 */
public record ServerOptions(
        boolean tlsRequired, boolean directTls, int maxStanzaBytes, boolean archive) {
    public static final ServerOptions DEFAULT = new ServerOptions(true, true, 1 << 20, true);

    /** TLS is offered, not required. */
    public ServerOptions withOptionalTls() {
        return new ServerOptions(false, directTls, maxStanzaBytes, archive);
    }

    public ServerOptions withMaxStanzaBytes(int bytes) {
        return new ServerOptions(tlsRequired, directTls, bytes, archive);
    }

    public ServerOptions withoutArchive() {
        return new ServerOptions(tlsRequired, directTls, maxStanzaBytes, false);
    }
}

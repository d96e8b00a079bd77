package org.libervia.testing.kit.server;

import org.jspecify.annotations.Nullable;

/**
 * How a server is set up where the tests' usual way is not wanted.
 *
 * @param tlsRequired whether clients must use TLS; when not, it is still offered
 * @param directTls whether the port for direct TLS is opened
 * @param maxStanzaBytes the largest stanza taken from clients
 * @param archive whether messages are archived (XEP-0313)
 * @param personalNodes the component that has the nodes of accounts, by delegation and privilege
 *     (XEP-0355, XEP-0356), or null when the server has them itself; Prosody has no PubSub service
 *     of its own then
 * @param largeNodes whether the server's own pubsub service may have nodes of many items; Prosody
 *     then keeps them in SQLite
 */
public record ServerOptions(
        boolean tlsRequired,
        boolean directTls,
        int maxStanzaBytes,
        boolean archive,
        @Nullable String personalNodes,
        boolean largeNodes) {
    public static final ServerOptions DEFAULT =
            new ServerOptions(true, true, 1 << 20, true, null, false);

    /** TLS is offered, not required. */
    public ServerOptions withOptionalTls() {
        return new ServerOptions(
                false, directTls, maxStanzaBytes, archive, personalNodes, largeNodes);
    }

    public ServerOptions withMaxStanzaBytes(int bytes) {
        return new ServerOptions(tlsRequired, directTls, bytes, archive, personalNodes, largeNodes);
    }

    public ServerOptions withoutArchive() {
        return new ServerOptions(
                tlsRequired, directTls, maxStanzaBytes, false, personalNodes, largeNodes);
    }

    /** The component of this domain has the nodes of accounts. */
    public ServerOptions withPersonalNodesAt(String component) {
        return new ServerOptions(
                tlsRequired, directTls, maxStanzaBytes, archive, component, largeNodes);
    }

    /** Nodes of the server's own pubsub service may have many items. */
    public ServerOptions withLargeNodes() {
        return new ServerOptions(
                tlsRequired, directTls, maxStanzaBytes, archive, personalNodes, true);
    }
}

package org.libervia.xmpp.transport;

import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.dns.DnsResolver;
import org.libervia.xmpp.transport.dns.Resolver;
import org.libervia.xmpp.transport.tcp.TcpConnector;
import org.libervia.xmpp.transport.tls.TlsContexts;
import org.libervia.xmpp.transport.websocket.WebSocketConnector;

/**
 * Makes channels to servers. One is enough for a program: connections with the same TLS settings
 * share what they trust. Safe for use by many threads.
 */
public final class Connector implements AutoCloseable {
    private final TcpConnector tcp;
    private final WebSocketConnector webSocket;

    /** Asks the system's name servers. */
    public Connector() {
        this(new DnsResolver());
    }

    public Connector(Resolver resolver) {
        TlsContexts contexts = new TlsContexts();
        this.tcp = new TcpConnector(resolver, contexts);
        this.webSocket = new WebSocketConnector(contexts);
    }

    /**
     * Connects; blocks until the transport is there, with TLS where it starts with TLS.
     *
     * @throws XmppException with {@code NETWORK} or {@code TIMEOUT} when the server can't be
     *     reached, {@code CERTIFICATE} when it is not who it should be
     */
    public XmlChannel connect(ChannelRequest request) {
        return switch (request.endpoint()) {
            case Endpoint.Discovered discovered -> tcp.discover(request);
            case Endpoint.Fixed fixed -> tcp.connect(request, fixed);
            case Endpoint.WebSocket socket -> webSocket.connect(request, socket);
        };
    }

    /** Lets go of what is shared; channels that were made live on. */
    @Override
    public void close() {
        webSocket.close();
    }
}

package org.libervia.xmpp.transport;

import java.net.URI;
import java.util.function.Function;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.dns.DnsResolver;
import org.libervia.xmpp.transport.dns.Resolver;
import org.libervia.xmpp.transport.tcp.TcpConnector;
import org.libervia.xmpp.transport.tls.TlsContexts;
import org.libervia.xmpp.transport.websocket.WebSocketConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes channels to servers. One is enough for a program: connections with the same TLS settings
 * share what they trust. Safe for use by many threads.
 */
public final class Connector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);

    private final TcpConnector tcp;
    private final WebSocketConnector webSocket;

    /** Asks the system's name servers. */
    public Connector() {
        this(new DnsResolver());
    }

    public Connector(Resolver resolver) {
        this(resolver, domain -> URI.create("https://" + domain + "/"));
    }

    /**
     * Asks these for what there is to know of a domain.
     *
     * @param sites the site that speaks for a domain given in A-labels (XEP-0156), over HTTPS
     */
    public Connector(Resolver resolver, Function<String, URI> sites) {
        TlsContexts contexts = new TlsContexts();
        this.tcp = new TcpConnector(resolver, contexts);
        this.webSocket = new WebSocketConnector(contexts, sites);
    }

    /**
     * Connects; blocks until the transport is there, with TLS where it starts with TLS.
     *
     * @throws XmppException with {@code NETWORK} or {@code TIMEOUT} when the server can't be
     *     reached, {@code CERTIFICATE} when it is not who it should be
     */
    public XmlChannel connect(ChannelRequest request) {
        return switch (request.endpoint()) {
            case Endpoint.Discovered discovered -> discover(request);
            case Endpoint.Fixed fixed -> tcp.connect(request, fixed);
            case Endpoint.WebSocket socket -> webSocket.connect(request, socket);
        };
    }

    /**
     * Where no TCP connection can be made, as behind a firewall that lets only HTTPS pass, the
     * domain is asked for its WebSocket. Failing that, it is the TCP connection that people are
     * told of: a portal in between that speaks HTTPS says nothing of the server.
     */
    private XmlChannel discover(ChannelRequest request) {
        try {
            return tcp.discover(request);
        } catch (XmppException unreachable) {
            if (unreachable.problem() != Problem.NETWORK
                    && unreachable.problem() != Problem.TIMEOUT) {
                throw unreachable;
            }
            try {
                XmlChannel channel = webSocket.connect(request, new Endpoint.WebSocket(null));
                LOG.info(
                        "{} Connected to {} instead.",
                        unreachable.getMessage(),
                        channel.description());
                return channel;
            } catch (XmppException neither) {
                if (neither.problem() == Problem.CANCELLED) {
                    throw neither;
                }
                unreachable.addSuppressed(neither);
                throw unreachable;
            }
        }
    }

    /** Lets go of what is shared; channels that were made live on. */
    @Override
    public void close() {
        webSocket.close();
    }
}

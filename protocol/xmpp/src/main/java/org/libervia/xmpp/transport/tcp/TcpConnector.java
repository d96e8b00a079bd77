package org.libervia.xmpp.transport.tcp;

import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Endpoint;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.transport.dns.Resolver;
import org.libervia.xmpp.transport.dns.ServiceLookup;
import org.libervia.xmpp.transport.dns.Target;
import org.libervia.xmpp.transport.tls.TlsContexts;

/** Makes channels over TCP. Safe for use by many threads. */
public final class TcpConnector {
    private static final String ALPN = "xmpp-client";

    private final ServiceLookup services;
    private final HappyEyeballs eyeballs;
    private final TlsContexts contexts;

    public TcpConnector(Resolver resolver, TlsContexts contexts) {
        this.services = new ServiceLookup(resolver, new SecureRandom());
        this.eyeballs = new HappyEyeballs(resolver);
        this.contexts = contexts;
    }

    /** Connects to where DNS says that the domain's server is. */
    public XmlChannel discover(ChannelRequest request) {
        String domain = TlsContexts.hostName(request.domain().domain());
        return connect(
                request,
                TlsContexts.isAddress(domain)
                        ? List.of(new Target(domain, Target.DEFAULT_PORT, false))
                        : services.find(domain));
    }

    /** Connects to this host and port. */
    public XmlChannel connect(ChannelRequest request, Endpoint.Fixed to) {
        boolean directTls = to.security() == Endpoint.Security.DIRECT_TLS;
        return connect(request, List.of(new Target(to.host(), to.port(), directTls)));
    }

    /** A target that can't agree on TLS is left out, as one that can't be reached. */
    private XmlChannel connect(ChannelRequest request, List<Target> targets) {
        long end = System.nanoTime() + request.patience().toNanos();
        List<Target> left = new ArrayList<>(targets);
        @Nullable XmppException failed = null;
        while (!left.isEmpty()) {
            Duration patience = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            HappyEyeballs.Connected connected = connect(request, left, patience, failed);
            try {
                return channel(request, connected, patience);
            } catch (XmppException e) {
                HappyEyeballs.closeQuietly(connected.socket());
                if (e.problem() == Problem.CERTIFICATE || e.problem() == Problem.CONFIGURATION) {
                    throw e;
                }
                failed = suppressing(e, failed);
                left.remove(connected.target());
            }
        }
        throw failed == null ? new IllegalArgumentException("no target") : failed;
    }

    private HappyEyeballs.Connected connect(
            ChannelRequest request,
            List<Target> targets,
            Duration patience,
            @Nullable XmppException before) {
        try {
            return eyeballs.connect(request.domain().toString(), targets, patience);
        } catch (XmppException e) {
            throw suppressing(e, before);
        }
    }

    private XmlChannel channel(
            ChannelRequest request, HappyEyeballs.Connected connected, Duration patience) {
        Socket socket = connected.socket();
        TcpChannel channel = new TcpChannel(socket, request, contexts);
        if (connected.target().directTls()) {
            channel.negotiateTls(ALPN, patience);
        }
        return channel;
    }

    private static XmppException suppressing(XmppException e, @Nullable XmppException before) {
        if (before != null) {
            e.addSuppressed(before);
        }
        return e;
    }
}

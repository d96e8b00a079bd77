package org.libervia.xmpp.transport;

import java.time.Duration;
import org.libervia.base.Jid;
import org.libervia.xmpp.transport.tls.TlsSettings;
import org.libervia.xmpp.xml.XmlLimits;

/**
 * What connection is wanted.
 *
 * @param domain the server's domain: whom the certificate must be for
 * @param patience how long connecting may take, TLS included, and each later STARTTLS
 */
public record ChannelRequest(
        Jid domain, Endpoint endpoint, TlsSettings tls, XmlLimits limits, Duration patience) {
    /** Long enough for a slow mobile network. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

    /** To a domain as DNS says, trusting what the system trusts. */
    public static ChannelRequest to(Jid domain) {
        return new ChannelRequest(
                domain,
                new Endpoint.Discovered(),
                TlsSettings.DEFAULT,
                XmlLimits.DEFAULT,
                DEFAULT_PATIENCE);
    }

    public ChannelRequest withEndpoint(Endpoint other) {
        return new ChannelRequest(domain, other, tls, limits, patience);
    }

    public ChannelRequest withTls(TlsSettings other) {
        return new ChannelRequest(domain, endpoint, other, limits, patience);
    }

    public ChannelRequest withLimits(XmlLimits other) {
        return new ChannelRequest(domain, endpoint, tls, other, patience);
    }

    public ChannelRequest withPatience(Duration other) {
        return new ChannelRequest(domain, endpoint, tls, limits, other);
    }
}

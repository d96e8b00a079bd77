package org.libervia.backend.feature;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.negotiation.ChannelSource;

/** The ways to servers as the backend is configured; provided by the kernel to every feature. */
public interface Routes {

    /**
     * How to connect to a domain as a client.
     *
     * @param host the host to connect to, or null to find it by the configuration and DNS
     * @param port the port there, or null for the usual one
     */
    ChannelSource to(Jid domain, @Nullable String host, @Nullable Integer port);
}

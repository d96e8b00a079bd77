package org.libervia.xmpp.transport;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How to get to a domain's server. */
public sealed interface Endpoint {

    /**
     * What DNS says, over TCP; where that can't be reached, the WebSocket that the domain names
     * (XEP-0156).
     */
    record Discovered() implements Endpoint {}

    /** This host and port, over TCP; DNS is asked for its addresses only. */
    record Fixed(String host, int port, Security security) implements Endpoint {
        public Fixed {
            if (host.isBlank() || port < 1 || port > 65535) {
                throw new IllegalArgumentException("no host and port: “" + host + ":" + port + "”");
            }
        }
    }

    /**
     * A WebSocket (RFC 7395).
     *
     * @param uri where it is, or null to ask the domain (XEP-0156)
     */
    record WebSocket(@Nullable URI uri) implements Endpoint {}

    /** How a TCP connection starts. */
    enum Security {
        /** Plain, to be upgraded where the stream's negotiation says so; components stay plain. */
        STARTTLS,
        /** With TLS (XEP-0368). */
        DIRECT_TLS
    }
}

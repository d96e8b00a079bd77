package org.libervia.xmpp.stream;

import org.libervia.xmpp.negotiation.Negotiated;
import org.libervia.xmpp.transport.XmlChannel;

/** A connection, and its number among those of its stream. */
record Link(int number, Negotiated negotiated, StreamLimits limits) {
    Link(int number, Negotiated negotiated) {
        this(number, negotiated, StreamLimits.read(negotiated.features()));
    }

    XmlChannel channel() {
        return negotiated.channel();
    }
}

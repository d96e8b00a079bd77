package org.libervia.xmpp.negotiation;

import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.transport.XmlChannel;

/** Makes connections to the server; each call makes a new one. */
public interface ChannelSource {
    /**
     * Connects.
     *
     * @throws org.libervia.xmpp.XmppException {@code NETWORK} or {@code CERTIFICATE}
     */
    XmlChannel connect();

    /**
     * Connections to where the server sends us (RFC 6120 §4.9.3.19). Its certificate must still be
     * for the domain that was asked for.
     *
     * @param host a host name or address, with or without a port, as in the stream error
     * @throws org.libervia.xmpp.XmppException {@code REMOTE} when it is neither
     */
    ChannelSource elsewhere(String host);

    /** Connections as requested. */
    static ChannelSource of(Connector connector, ChannelRequest request) {
        return new RequestedChannels(connector, request);
    }
}

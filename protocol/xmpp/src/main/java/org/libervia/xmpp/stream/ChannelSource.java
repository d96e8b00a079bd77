package org.libervia.xmpp.stream;

import org.libervia.xmpp.transport.XmlChannel;

/** Makes connections to the server; each call makes a new one. */
@FunctionalInterface
public interface ChannelSource {
    /**
     * Connects.
     *
     * @throws org.libervia.xmpp.XmppException {@code NETWORK} or {@code CERTIFICATE}
     */
    XmlChannel connect();
}

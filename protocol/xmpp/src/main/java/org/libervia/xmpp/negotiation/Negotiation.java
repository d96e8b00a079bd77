package org.libervia.xmpp.negotiation;

import org.jspecify.annotations.Nullable;

/** Makes a stream of a connection. */
public interface Negotiation {

    /**
     * Connects and negotiates.
     *
     * @param resumption an earlier stream to resume if the server can; null for a new one
     * @throws org.libervia.xmpp.XmppException when no stream can be made; nothing is left open
     */
    Negotiated negotiate(@Nullable Resumption resumption);
}

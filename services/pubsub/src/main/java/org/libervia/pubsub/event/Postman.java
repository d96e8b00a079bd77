package org.libervia.pubsub.event;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

/** Sends what somebody is told. */
@FunctionalInterface
public interface Postman {
    /**
     * Sends a message; waits while too much is on its way.
     *
     * @param account the account in whose name it is sent, or null for the service itself
     */
    void send(@Nullable Jid account, XmlElement message);
}

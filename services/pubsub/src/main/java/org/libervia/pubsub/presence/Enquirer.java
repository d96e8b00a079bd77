package org.libervia.pubsub.presence;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.libervia.base.Jid;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.xml.XmlElement;

/** What the service itself asks of others, in its own name. */
public interface Enquirer {

    /** Asks nobody: where there is no network. */
    Enquirer NONE =
            new Enquirer() {
                @Override
                public CompletableFuture<Iq> ask(Jid to, XmlElement payload) {
                    return CompletableFuture.failedFuture(
                            new IOException("There is no connection to ask " + to + " over."));
                }

                @Override
                public void send(Presence presence) {}
            };

    /**
     * Asks for information; doesn't wait.
     *
     * @return ends with the answer, result or error, or with why there is none: the connection was
     *     lost, or nobody answered in time
     */
    CompletableFuture<Iq> ask(Jid to, XmlElement payload);

    /** Sends a presence, which says to whom; it is lost where there is no connection. */
    void send(Presence presence);

    /**
     * Whether the server tells the presence of somebody without being asked (XEP-0356 §6).
     *
     * @param bare the bare address
     */
    default boolean hears(Jid bare) {
        return false;
    }
}

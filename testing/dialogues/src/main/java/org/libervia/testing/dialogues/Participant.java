package org.libervia.testing.dialogues;

import java.time.Duration;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

/** Somebody who takes part in a dialogue, in memory or over a network. */
public interface Participant {

    /** Connects and logs in. */
    void connect() throws Exception;

    /** The address, bare before {@link #connect()}, full after it. */
    Jid address();

    /** Sends an element as it is. */
    void send(XmlElement element) throws Exception;

    /**
     * Waits for the next element.
     *
     * @return empty when none came in time
     * @throws DisconnectedException when none can come any more
     */
    Optional<XmlElement> receive(Duration patience) throws Exception;

    /** Says goodbye; does nothing when not connected. */
    void disconnect() throws Exception;

    /** The other side has ended the connection. */
    final class DisconnectedException extends Exception {
        private static final long serialVersionUID = 1L;

        public DisconnectedException(String why) {
            super(why);
        }
    }
}

package org.libervia.xmpp;

import java.time.Duration;
import org.libervia.base.Jid;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A negotiated stream, as its owner uses it: of a client after binding, or of a component after its
 * handshake. It lives on while its connection is cut and resumed (XEP-0198). Safe for use by many
 * threads; stanzas leave in the order of the calls.
 */
public interface XmppStream extends AutoCloseable {

    /** How long {@link #ask(Iq)} waits. */
    Duration DEFAULT_DEADLINE = Duration.ofSeconds(60);

    /** The bound address: full for a client, the domain for a component. */
    Jid jid();

    /** The server that a client's account is on, or that a component serves. */
    Jid server();

    /** The features that the server announced last, empty for a component. */
    XmlElement features();

    /**
     * Sends a stanza; returns when it is queued to be written. With stream management it is kept
     * until the server acknowledged it.
     *
     * @throws StreamClosedException when the stream has ended for good
     */
    void send(Stanza stanza);

    /**
     * Whether the server is willing to take a stanza (XEP-0478); {@link #send} and {@link #ask} ask
     * this themselves.
     *
     * @throws XmppException {@code LIMIT} when it is too large
     */
    default void check(Stanza stanza) {}

    /** As {@link #ask(Iq, Duration)} with {@link #DEFAULT_DEADLINE}. */
    default Iq ask(Iq question) {
        return ask(question, DEFAULT_DEADLINE);
    }

    /**
     * Asks and waits for the answer. The answer must come from the entity that was asked (RFC 6120
     * §8.1.2.1).
     *
     * @return the answer, of type result
     * @throws StanzaErrorException when the answer is an error
     * @throws XmppException with {@code TIMEOUT} when none came in time
     * @throws StreamClosedException when the stream ends before
     */
    Iq ask(Iq question, Duration deadline);

    /**
     * Tells the server whether somebody is looking (XEP-0352); nothing happens when it does not
     * want to know.
     */
    default void clientActive(boolean active) {}

    /** Whether a connection is there now, and not being resumed. */
    boolean isConnected();

    /**
     * Says goodbye and ends the stream; stanzas not yet acknowledged are reported to the listener.
     */
    @Override
    void close();
}

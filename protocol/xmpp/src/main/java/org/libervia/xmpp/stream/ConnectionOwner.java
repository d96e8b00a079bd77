package org.libervia.xmpp.stream;

import java.util.List;
import java.util.function.Supplier;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;

/** Hears of a {@link PersistentConnection}, and of what comes over it. */
public interface ConnectionOwner {

    /** A new stream is there; stanzas come from now on. Called before any is delivered. */
    void connected(LiveStream stream);

    /** As {@link org.libervia.xmpp.StreamListener#stanza}. */
    void stanza(Stanza stanza);

    /** As {@link org.libervia.xmpp.StreamListener#request}. */
    Iq request(Iq question);

    /** As {@link org.libervia.xmpp.StreamListener#question}. */
    default Supplier<Iq> question(Iq question) {
        return () -> request(question);
    }

    /** The server acknowledged a message. */
    void acknowledged(Stanza stanza);

    /**
     * The connection was lost; it is tried to resume the stream, which is still the current one.
     */
    void interrupted(XmppException why);

    /** The stream was resumed: nothing was lost. */
    void resumed();

    /**
     * The stream has ended.
     *
     * @param why what ended it
     * @param retrying whether a new one is tried for
     * @param unacknowledged what the server may not have had, in order
     */
    void disconnected(XmppException why, boolean retrying, List<Stanza> unacknowledged);
}

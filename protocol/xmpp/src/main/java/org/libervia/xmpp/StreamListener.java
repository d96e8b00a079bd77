package org.libervia.xmpp;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;

/**
 * Who owns a stream and hears what comes from it. {@link #stanza} is called for one stanza after
 * the other, in the order of the stream; {@link #request} in a virtual thread of its own for each
 * question, so that it may ask the network and wait.
 */
public interface StreamListener {

    /** A message or a presence came. */
    void stanza(Stanza stanza);

    /**
     * A question came.
     *
     * @return the answer to send; an exception of type {@link StanzaErrorException} becomes the
     *     refusal it holds, any other {@code internal-server-error}
     */
    Iq request(Iq question);

    /**
     * A question came: called for one after the other, in the order of the stream, by the thread
     * that reads it, so that it must not wait. What it returns answers the question, in a thread of
     * its own.
     */
    default Supplier<Iq> question(Iq question) {
        return () -> request(question);
    }

    /** The server acknowledged this stanza (XEP-0198 §4); only called for messages. */
    default void acknowledged(Stanza stanza) {}

    /** The connection was lost; the stream tries to resume. */
    default void interrupted(XmppException why) {}

    /** The connection is back and the stream resumed: nothing was lost. */
    default void resumed() {}

    /**
     * The stream has ended.
     *
     * @param why what ended it, or null when {@link XmppStream#close} did
     * @param unacknowledged stanzas that were sent but never acknowledged, in order
     */
    void closed(@Nullable XmppException why, List<Stanza> unacknowledged);
}

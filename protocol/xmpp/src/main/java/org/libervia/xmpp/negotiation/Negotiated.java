package org.libervia.xmpp.negotiation;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.management.Resumable;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A stream that is ready to carry stanzas.
 *
 * @param jid the address we are bound to
 * @param features what the server announced last
 * @param mechanism how we were authenticated
 * @param managed whether stream management is on
 * @param resumption how to resume the stream, or null
 * @param early stanzas that came before the negotiation was over
 * @param previous what became of the stream that was to be resumed
 */
public record Negotiated(
        XmlChannel channel,
        Jid jid,
        XmlElement features,
        String mechanism,
        boolean managed,
        @Nullable Resumable resumption,
        Early early,
        Previous previous) {

    /**
     * An earlier stream.
     *
     * @param isResumed whether it goes on in this one
     * @param h how many of our stanzas the server had dealt with; −1 when it does not say
     */
    public record Previous(boolean isResumed, long h) {
        static final Previous NONE = new Previous(false, -1);
    }

    public boolean isResumed() {
        return previous.isResumed();
    }

    Negotiated after(Previous other) {
        return new Negotiated(channel, jid, features, mechanism, managed, resumption, early, other);
    }
}

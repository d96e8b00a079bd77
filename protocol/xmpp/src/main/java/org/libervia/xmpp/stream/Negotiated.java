package org.libervia.xmpp.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A stream that is ready to carry stanzas.
 *
 * @param jid the address we are bound to
 * @param features what the server announced last
 * @param mechanism how we were authenticated
 * @param managed whether stream management is on
 * @param resumption the name to resume the stream by, or null
 * @param early stanzas that came before the negotiation was over
 * @param resumedFrom the server's count when it resumed an earlier stream, or −1
 */
public record Negotiated(
        XmlChannel channel,
        Jid jid,
        XmlElement features,
        String mechanism,
        boolean managed,
        @Nullable String resumption,
        List<XmlElement> early,
        long resumedFrom) {

    public Negotiated {
        early = List.copyOf(early);
    }

    public boolean isResumed() {
        return resumedFrom >= 0;
    }
}

package org.libervia.xmpp.negotiation;

import org.libervia.base.Jid;
import org.libervia.xmpp.management.Resumable;

/**
 * What is needed to resume a stream.
 *
 * @param stream which, and where
 * @param h how many stanzas of the server were dealt with
 * @param jid the address that was bound
 */
public record Resumption(Resumable stream, long h, Jid jid) {
    String id() {
        return stream.id();
    }
}

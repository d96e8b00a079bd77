package org.libervia.xmpp.negotiation;

import org.libervia.base.Jid;

/**
 * What is needed to resume a stream.
 *
 * @param id the server's name for it
 * @param h how many stanzas of the server were dealt with
 * @param jid the address that was bound
 */
public record Resumption(String id, long h, Jid jid) {}

package org.libervia.domain.account;

import java.time.Instant;
import org.libervia.base.Jid;

/**
 * A connected session.
 *
 * @param jid the full address
 * @param connectedSince when the stream was made
 * @param tls the protocol version of TLS, {@code none} without
 * @param mechanism the SASL mechanism, {@code component} for a component's handshake
 * @param resumable whether the server can resume the stream (XEP-0198)
 */
public record SessionInfo(
        Jid jid, Instant connectedSince, String tls, String mechanism, boolean resumable) {}

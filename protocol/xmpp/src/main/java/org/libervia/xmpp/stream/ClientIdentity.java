package org.libervia.xmpp.stream;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.sasl.Credentials;

/**
 * As whom a client's stream is made.
 *
 * @param domain the server
 * @param credentials how we prove who we are
 * @param resource the resource to bind, or null to let the server choose
 * @param tls whether a stream without TLS is refused
 */
public record ClientIdentity(
        Jid domain, Credentials credentials, @Nullable String resource, boolean tls) {}

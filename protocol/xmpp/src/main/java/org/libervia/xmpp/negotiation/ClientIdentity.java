package org.libervia.xmpp.negotiation;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.sasl.TokenStore;

/**
 * As whom a client's stream is made.
 *
 * @param domain the server
 * @param credentials how we prove who we are
 * @param resource the resource to bind, or null to let the server choose
 * @param tls whether a stream without TLS is refused
 * @param device who we are to a server that speaks SASL2: it makes up a resource that stays the
 *     same for the device, instead of the one above; null to tell nothing
 * @param tokens keeps what servers give for a faster login (XEP-0484); only used with a device
 */
public record ClientIdentity(
        Jid domain,
        Credentials credentials,
        @Nullable String resource,
        boolean tls,
        @Nullable Device device,
        TokenStore tokens) {

    /** One that tells servers nothing of the device. */
    public ClientIdentity(
            Jid domain, Credentials credentials, @Nullable String resource, boolean tls) {
        this(domain, credentials, resource, tls, null, TokenStore.inMemory());
    }

    /** The same, of this device. */
    public ClientIdentity withDevice(Device known, TokenStore store) {
        return new ClientIdentity(domain, credentials, resource, tls, known, store);
    }

    /** The account, or null where the server says whose it is. */
    @Nullable Jid account() {
        return credentials.isAnonymous() ? null : Jid.of(credentials.user(), domain.domain(), null);
    }
}

package org.libervia.domain.account;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;

/** Accounts on XMPP servers, by in-band registration (XEP-0077). */
@Facet("accounts")
public interface AccountsFacet {

    /**
     * Registers an account.
     *
     * @param host the host to connect to, or null to find it by the address
     * @throws org.libervia.base.error.LiberviaException {@code CONFLICT} when it exists, {@code
     *     MISSING_FEATURE} when the server does not allow it
     */
    void register(
            Jid jid,
            String password,
            @Nullable String email,
            @Nullable String host,
            @Nullable Integer port);

    /** Changes the password of the connected account, on the server and here. */
    void changePassword(String profile, String newPassword);

    /** Deletes the connected account on its server; the profile stays. */
    void unregister(String profile);
}

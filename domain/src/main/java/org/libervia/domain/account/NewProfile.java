package org.libervia.domain.account;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * A profile to create.
 *
 * @param name unique, not empty, without line feed, not starting with {@code @}
 * @param jid the address of its account or component; null for the account of the profile's name at
 *     the domain that is configured
 * @param password the profile password; empty for none
 * @param xmppPassword the password of the account, or the secret of the component; null for the
 *     profile password
 * @param component the entry point of a component, or null for a client
 * @param autoconnect whether to connect it when the backend starts
 * @param host the host to connect to, or null to find it by the address
 * @param port the port to connect to, or null
 */
public record NewProfile(
        String name,
        @Nullable Jid jid,
        String password,
        @Nullable String xmppPassword,
        @Nullable String component,
        boolean autoconnect,
        @Nullable String host,
        @Nullable Integer port) {

    @Override
    public String toString() {
        return "NewProfile[name=" + name + ", jid=" + jid + "]";
    }
}

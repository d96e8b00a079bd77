package org.libervia.backend.profile;

import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Role;
import org.libervia.base.Jid;

/**
 * A profile as it is stored.
 *
 * @param id its key in the database
 * @param name unique
 * @param jid the address of its account or component
 * @param entryPoint the entry point of a component, null for a client
 * @param autoconnect whether it is connected when the backend starts
 * @param lock how its key is locked, sealed with its password
 * @param xmppPassword the password of the account, sealed with the profile's key
 * @param resource the resource that it asks for, null until it was first needed
 */
public record Profile(
        long id,
        String name,
        Jid jid,
        @Nullable String entryPoint,
        boolean autoconnect,
        String lock,
        String xmppPassword,
        @Nullable String resource) {

    public Role role() {
        return entryPoint == null ? Role.CLIENT : Role.COMPONENT;
    }

    @Override
    public String toString() {
        return "Profile[" + name + ", " + jid + "]";
    }
}

package org.libervia.domain.account;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * A profile, without its secrets.
 *
 * @param name unique
 * @param jid the address of its account or component
 * @param component the entry point when it is a component, else null
 * @param autoconnect whether it is connected when the backend starts
 * @param isDefault whether it is the default profile
 * @param protectedByPassword whether it has a profile password
 * @param sessionStarted whether its secrets are open
 * @param connected whether it is connected
 * @param administrator whether it counts as an administrator
 */
public record ProfileInfo(
        String name,
        Jid jid,
        @Nullable String component,
        boolean autoconnect,
        boolean isDefault,
        boolean protectedByPassword,
        boolean sessionStarted,
        boolean connected,
        boolean administrator) {}

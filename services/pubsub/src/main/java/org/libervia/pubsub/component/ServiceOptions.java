package org.libervia.pubsub.component;

import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.pubsub.request.Policy;

/**
 * How the service is set up.
 *
 * @param name what it calls itself
 * @param version the version of the program
 * @param admins the bare addresses of those who look after it
 * @param hideNodes whether nodes are not listed
 * @param servers the domains of the servers whose accounts' nodes are here, or none for those that
 *     the service's own domain is under
 */
public record ServiceOptions(
        String name,
        String version,
        Set<Jid> admins,
        boolean hideNodes,
        Policy policy,
        Set<Jid> servers) {
    public ServiceOptions {
        admins = Set.copyOf(admins);
        servers = Set.copyOf(servers);
    }

    /** With the servers that the service's own domain is under. */
    public ServiceOptions(
            String name, String version, Set<Jid> admins, boolean hideNodes, Policy policy) {
        this(name, version, admins, hideNodes, policy, Set.of());
    }
}

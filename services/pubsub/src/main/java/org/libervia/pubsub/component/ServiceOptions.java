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
 */
public record ServiceOptions(
        String name, String version, Set<Jid> admins, boolean hideNodes, Policy policy) {
    public ServiceOptions {
        admins = Set.copyOf(admins);
    }
}

package org.libervia.pubsub.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.delegation.Delegation;
import org.libervia.xep.privilege.Privilege;
import org.libervia.xmpp.stanza.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers whose accounts' nodes are here, and what each lets the service do. They are named by
 * who looks after the service; where none is, it is the domain that the service's own is directly
 * under: {@code example.org} for {@code pubsub.example.org}, and none that is above that.
 */
public final class OwnServers {
    private static final Logger LOG = LoggerFactory.getLogger(OwnServers.class);

    private final Jid service;
    private final Set<Jid> named;
    private final Map<Jid, Grant> grants = new ConcurrentHashMap<>();

    /**
     * Nothing is allowed yet.
     *
     * @param service the address of the service
     * @param named the domains of the servers, or none
     */
    public OwnServers(Jid service, Set<Jid> named) {
        this.service = service;
        this.named = Set.copyOf(named);
    }

    /** Whether this is a server of ours. */
    public boolean isOne(@Nullable Jid jid) {
        if (jid == null || !jid.equals(jid.server())) {
            return false;
        }
        return named.isEmpty() ? isDirectlyAbove(jid) : named.contains(jid);
    }

    /** Domains that are further up may be anybody's. */
    private boolean isDirectlyAbove(Jid jid) {
        String own = service.toString();
        return own.substring(own.indexOf('.') + 1).equals(jid.toString()) && !jid.equals(service);
    }

    /** Whether the account is at a server that forwards its questions to us. */
    public boolean isServed(Jid account) {
        return of(account).filter(grant -> !grant.delegated().isEmpty()).isPresent();
    }

    /** What the server of an account lets the service do, if it has told. */
    public Optional<Grant> of(Jid account) {
        return Optional.ofNullable(grants.get(account.server()));
    }

    /** All that was told. */
    public List<Grant> all() {
        return List.copyOf(grants.values());
    }

    /**
     * Takes what a server tells.
     *
     * @return whether the message tells of delegations or privileges, whoever it is from
     */
    public boolean told(Message message) {
        Optional<Delegation> delegation;
        Optional<Privilege> privilege;
        try {
            delegation = Delegation.in(message.element());
            privilege = Privilege.in(message.element());
        } catch (InvalidElementException malformed) {
            LOG.warn("What {} tells was ignored: {}", message.from(), malformed.getMessage());
            return true;
        }
        if (delegation.isEmpty() && privilege.isEmpty()) {
            return false;
        }
        Jid from = message.from();
        if (from == null || message.type() == Message.Type.ERROR || !isOne(from)) {
            LOG.warn(
                    "A message about delegation or privileges was ignored: {} is no server of ours",
                    from);
            return true;
        }
        delegation.ifPresent(what -> change(from, grant(from).with(what)));
        privilege
                .filter(what -> what.stanza() == null)
                .ifPresent(what -> change(from, grant(from).with(what)));
        return true;
    }

    private Grant grant(Jid server) {
        return grants.getOrDefault(server, Grant.none(server));
    }

    private void change(Jid server, Grant grant) {
        grants.put(server, grant);
        LOG.info("{}", grant);
    }

    /** Forgets what was told: with a new connection it is told anew. */
    public void forget() {
        grants.clear();
    }
}

package org.libervia.feature.discovery;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.crypto.Digest;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Presence;

/**
 * What entities are and can do: asked for once, remembered by their capabilities or for the
 * session.
 */
public final class EntityInfos {
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final int MOST_ENTITIES = 5_000;

    private final CapabilitiesCache cache;

    EntityInfos(CapabilitiesCache cache) {
        this.cache = cache;
    }

    /** What one session has learned. */
    static final class Learned {
        private final Map<Jid, Caps> caps = new ConcurrentHashMap<>();
        private final Map<Jid, DiscoInfo> infos = new ConcurrentHashMap<>();
    }

    private static Learned learned(Session session) {
        return session.state(Learned.class, Learned::new);
    }

    /** Notes the capabilities that a presence names. */
    void heard(Session session, Presence presence) {
        Jid from = presence.from();
        if (from == null) {
            return;
        }
        Learned learned = learned(session);
        if (presence.type() == Presence.Type.UNAVAILABLE) {
            learned.caps.remove(from);
            learned.infos.remove(from);
        } else if (presence.type() == Presence.Type.AVAILABLE
                && learned.caps.size() < MOST_ENTITIES) {
            Caps.in(presence.element()).ifPresent(caps -> learned.caps.put(from, caps));
        }
    }

    /** What an entity is and can do; from memory when {@code useCache}. */
    public DiscoInfo info(Session session, Jid entity, @Nullable String node, boolean useCache) {
        if (node != null || !useCache) {
            return ask(session, entity, node);
        }
        Learned learned = learned(session);
        Caps caps = learned.caps.get(entity);
        if (caps != null && caps.hash() != null) {
            return cache.find(caps).orElseGet(() -> verified(session, entity, caps));
        }
        DiscoInfo known = learned.infos.get(entity);
        if (known == null) {
            known = ask(session, entity, null);
            if (learned.infos.size() < MOST_ENTITIES) {
                learned.infos.put(entity, known);
            }
        }
        return known;
    }

    /**
     * Asks, and keeps the answer for all who name the same hash only if it is what the hash stands
     * for (XEP-0115 §5.4).
     */
    private DiscoInfo verified(Session session, Jid entity, Caps caps) {
        DiscoInfo info = ask(session, entity, caps.discoNode());
        digest(caps)
                .filter(digest -> caps.matches(info, digest))
                .ifPresent(digest -> cache.keep(caps, info.withNode(null)));
        return info.withNode(null);
    }

    private static Optional<UnaryOperator<byte[]>> digest(Caps caps) {
        String name = caps.hash();
        return name == null ? Optional.empty() : Digest.named(name).map(digest -> digest::of);
    }

    private static DiscoInfo ask(Session session, Jid entity, @Nullable String node) {
        Iq answer = session.stream().ask(Iq.get(entity, DiscoInfo.query(node)), DEADLINE);
        return DiscoInfo.read(answer.payload().orElseThrow());
    }

    DiscoItems items(Session session, Jid entity, @Nullable String node) {
        Iq answer = session.stream().ask(Iq.get(entity, DiscoItems.query(node)), DEADLINE);
        return DiscoItems.read(answer.payload().orElseThrow());
    }

    void forget(Session session) {
        learned(session).caps.clear();
        learned(session).infos.clear();
    }
}

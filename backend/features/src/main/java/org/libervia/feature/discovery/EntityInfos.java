package org.libervia.feature.discovery;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xmpp.StanzaErrorException;
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
        private final Map<Jid, NamedCapabilities> caps = new ConcurrentHashMap<>();
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
                && (learned.caps.size() < MOST_ENTITIES || learned.caps.containsKey(from))) {
            learned.infos.remove(from);
            NamedCapabilities.in(presence.element())
                    .ifPresentOrElse(
                            caps -> learned.caps.put(from, caps), () -> learned.caps.remove(from));
        }
    }

    /** What an entity is and can do; from memory when {@code useCache}. */
    public DiscoInfo info(Session session, Jid entity, @Nullable String node, boolean useCache) {
        if (node != null || !useCache) {
            return ask(session, entity, node);
        }
        Learned learned = learned(session);
        NamedCapabilities named = learned.caps.get(entity);
        if (named != null) {
            Optional<DiscoInfo> known = cache.find(named);
            if (known.isPresent()) {
                return known.get();
            }
        }
        DiscoInfo known = learned.infos.get(entity);
        return known == null ? learn(session, entity, named) : known;
    }

    /**
     * Asks, and keeps the answer for all who name the same capabilities only if it is what the name
     * stands for (XEP-0115 §5.4, XEP-0390 §5.4); else for this entity alone. XEP-0390 counts the
     * language that surrounds an identity, XEP-0115 only its own: servers add the former.
     */
    private DiscoInfo learn(Session session, Jid entity, @Nullable NamedCapabilities named) {
        Answer answer =
                named == null ? question(session, entity, null) : named(session, entity, named);
        DiscoInfo info = answer.spoken().withNode(null);
        DiscoInfo bare = answer.bare().withNode(null);
        Learned learned = learned(session);
        if (named != null && named.proof().test(info)) {
            cache.keep(named, info);
        } else if (named != null && named.proof().test(bare)) {
            cache.keep(named, bare);
        } else if (learned.infos.size() < MOST_ENTITIES) {
            learned.infos.put(entity, info);
        }
        return info;
    }

    /**
     * @param bare the answer as it stands
     * @param lang the language that surrounds it
     */
    private record Answer(DiscoInfo bare, @Nullable String lang) {
        DiscoInfo spoken() {
            return bare.withImpliedLang(lang);
        }
    }

    /** Some do not know the nodes that they name; what they are can be asked all the same. */
    private static Answer named(Session session, Jid entity, NamedCapabilities named) {
        try {
            return question(session, entity, named.node());
        } catch (StanzaErrorException refused) {
            if (refused.problem() != Problem.NOT_FOUND) {
                throw refused;
            }
            return question(session, entity, null);
        }
    }

    private static DiscoInfo ask(Session session, Jid entity, @Nullable String node) {
        return question(session, entity, node).spoken();
    }

    private static Answer question(Session session, Jid entity, @Nullable String node) {
        Iq answer = session.stream().ask(Iq.get(entity, DiscoInfo.query(node)), DEADLINE);
        return new Answer(DiscoInfo.read(answer.payload().orElseThrow()), answer.element().lang());
    }

    /** What belongs to an entity. */
    public DiscoItems items(Session session, Jid entity, @Nullable String node) {
        Iq answer = session.stream().ask(Iq.get(entity, DiscoItems.query(node)), DEADLINE);
        return DiscoItems.read(answer.payload().orElseThrow());
    }

    void forget(Session session) {
        learned(session).caps.clear();
        learned(session).infos.clear();
    }
}

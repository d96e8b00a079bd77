package org.libervia.feature.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.identity.IdentityInfo;
import org.libervia.domain.identity.IdentityUpdated;
import org.libervia.xep.avatar.AvatarData;
import org.libervia.xep.avatar.AvatarInfo;
import org.libervia.xep.avatar.AvatarMetadata;
import org.libervia.xep.nick.Nick;
import org.libervia.xep.pubsub.ItemId;
import org.libervia.xep.pubsub.NodeName;
import org.libervia.xep.pubsub.PubSubEvent;
import org.libervia.xep.vcard4.VCard4;

/** The facet of identities, with what a session has learned. */
final class Identities implements IdentityFacet {
    private static final ItemId CURRENT = new ItemId("current");

    private static final int MOST = 2_000;

    private final Backend backend;
    private final Sources sources;

    Identities(Backend backend, Sources sources) {
        this.backend = backend;
        this.sources = sources;
    }

    /** What one session knows. */
    static final class Known {
        private final Map<Jid, IdentityInfo> byEntity = new ConcurrentHashMap<>();
    }

    private static Known known(Session session) {
        return session.state(Known.class, Known::new);
    }

    @Override
    public IdentityInfo get(String profile, @Nullable Jid entity, boolean useCache) {
        Session session = backend.connected(profile);
        Jid wanted = entity == null ? session.jid().bare() : entity.bare();
        IdentityInfo cached = known(session).byEntity.get(wanted);
        return useCache && cached != null ? cached : learn(session, wanted);
    }

    private IdentityInfo learn(Session session, Jid entity) {
        IdentityInfo now = sources.ask(session, entity);
        Map<Jid, IdentityInfo> all = known(session).byEntity;
        IdentityInfo before =
                all.size() < MOST || all.containsKey(entity) ? all.put(entity, now) : now;
        if (!now.equals(before)) {
            backend.emit(new IdentityUpdated(session.profile(), now));
        }
        return now;
    }

    @Override
    public void set(String profile, @Nullable String nickname, @Nullable String description) {
        Session session = backend.connected(profile);
        Jid own = session.jid().bare();
        if (nickname != null) {
            Pep.publish(session, new NodeName(Nick.NAMESPACE), CURRENT, new Nick(nickname).write());
        }
        VCard4 card =
                Pep.newest(session, own, new NodeName(VCard4.NODE))
                        .map(item -> item.payload())
                        .filter(payload -> payload.is("vcard", VCard4.NAMESPACE))
                        .map(VCard4::read)
                        .orElse(new VCard4(List.of()));
        card = nickname == null ? card : card.with("nickname", nickname);
        card = description == null ? card : card.with("note", description);
        Pep.publish(session, new NodeName(VCard4.NODE), CURRENT, card.write());
        learn(session, own);
    }

    @Override
    public void setAvatar(String profile, String path) {
        Session session = backend.connected(profile);
        Portrait portrait = Portrait.of(Path.of(path));
        Picture picture = portrait.picture();
        Pep.publish(
                session,
                new NodeName(AvatarData.NAMESPACE),
                new ItemId(picture.sha1()),
                AvatarData.of(picture.bytes()).write());
        AvatarInfo info =
                new AvatarInfo(
                        picture.sha1(),
                        picture.mediaType(),
                        picture.bytes().length,
                        (long) portrait.width(),
                        (long) portrait.height(),
                        null);
        Pep.publish(
                session,
                new NodeName(AvatarMetadata.NAMESPACE),
                new ItemId(picture.sha1()),
                new AvatarMetadata(List.of(info), List.of()).write());
        learn(session, session.jid().bare());
    }

    /**
     * News of somebody whom we know, or ourselves: what is cached is asked for again (XEP-0163 §4).
     */
    Verdict hear(IncomingMessage message) {
        if (message.origin() == MessageOrigin.LIVE
                && PubSubEvent.in(message.stanza().element()).orElse(null)
                        instanceof PubSubEvent.Items items
                && isAboutIdentity(items.node())) {
            Session session = message.session();
            Jid whose = message.from().bare();
            if (known(session).byEntity.containsKey(whose)) {
                session.fork("learning who somebody is", () -> learn(session, whose));
            }
        }
        return Verdict.GOES_ON;
    }

    private static boolean isAboutIdentity(String node) {
        return node.equals(Nick.NAMESPACE)
                || node.equals(AvatarMetadata.NAMESPACE)
                || node.equals(VCard4.NODE);
    }

    void forget(Session session) {
        known(session).byEntity.clear();
    }
}

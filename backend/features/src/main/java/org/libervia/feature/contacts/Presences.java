package org.libervia.feature.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.PresenceInfo;
import org.libervia.domain.contacts.PresenceUpdated;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/** Presences: those of others as they come, and our own (RFC 6121 §4). */
public final class Presences {
    private static final Parameter<Integer> PRIORITY =
            Parameter.integer(
                    "Connection", "Priority", "Priority of this device", 50, -128, 127, 10);

    private final Backend backend;

    Presences(Backend backend) {
        this.backend = backend;
    }

    /** What is known in one session; gone with the stream. */
    static final class Known {
        private final Map<Jid, PresenceInfo> byResource = new ConcurrentHashMap<>();
        private volatile PresenceInfo own =
                new PresenceInfo(Jid.parse("localhost"), "", 0, Map.of());
    }

    private static Known known(Session session) {
        return session.state(Known.class, Known::new);
    }

    /** The presences of one contact, or of all: available resources only. */
    public List<PresenceInfo> of(Session session, @Nullable Jid contact) {
        List<PresenceInfo> found = new ArrayList<>();
        known(session)
                .byResource
                .forEach((jid, presence) -> {
                    if (contact == null || jid.bare().equals(contact.bare())) {
                        found.add(presence);
                    }
                });
        found.sort((a, b) -> a.jid().compareTo(b.jid()));
        return found;
    }

    void received(Session session, Presence presence, Jid from) {
        boolean available = presence.type() == Presence.Type.AVAILABLE;
        PresenceInfo info =
                new PresenceInfo(
                        from,
                        available ? presence.show() : "unavailable",
                        presence.priority(),
                        presence.statuses());
        PresenceInfo before =
                available
                        ? known(session).byResource.put(from, info)
                        : known(session).byResource.remove(from);
        if (available || before != null) {
            backend.emit(new PresenceUpdated(session.profile(), info));
        }
    }

    /** The first presence on a new stream: from now on the server sends what is for us. */
    void announce(Session session) {
        PresenceInfo own = known(session).own;
        set(session, null, own.show(), own.statuses(), null);
    }

    void set(
            Session session,
            @Nullable Jid to,
            String show,
            Map<String, String> statuses,
            @Nullable Integer priority) {
        int rank = priority == null ? session.parameter(PRIORITY) : priority;
        XmlElement.Builder presence =
                Presence.builder(
                                show.equals("unavailable")
                                        ? Presence.Type.UNAVAILABLE
                                        : Presence.Type.AVAILABLE)
                        .attribute("to", to);
        if (!show.isEmpty() && !show.equals("unavailable")) {
            presence.textChild("show", show);
        }
        statuses.forEach((lang, text) ->
                presence.child(
                        XmlElement.builder("status", Stanza.CLIENT).lang(lang).text(text).build()));
        if (rank != 0 && !show.equals("unavailable")) {
            presence.textChild("priority", Integer.toString(rank));
        }
        backend.providedIfAny(PresenceContribution.class)
                .ifPresent(contribution -> presence.children(contribution.elements(session)));
        session.stream().send(new Presence(presence.build()));
        if (to == null) {
            known(session).own = new PresenceInfo(session.jid(), show, rank, statuses);
            backend.emit(new PresenceUpdated(session.profile(), known(session).own));
        }
    }

    void forget(Session session) {
        known(session).byResource.clear();
    }
}

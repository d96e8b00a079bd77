package org.libervia.feature.contacts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.PresenceInfo;
import org.libervia.domain.contacts.PresenceUpdated;
import org.libervia.xep.muc.MucUser;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/** Presences: those of others as they come, and our own (RFC 6121 §4). */
public final class Presences {
    private static final Parameter<Integer> PRIORITY =
            Parameter.integer(
                    "Connection", "Priority", "Priority of this device", 50, -128, 127, 10);

    private final Backend backend;
    private final Rosters roster;

    Presences(Backend backend, Rosters roster) {
        this.backend = backend;
        this.roster = roster;
    }

    /** The presence that was chosen last; without a priority that of the parameter counts. */
    private record Own(String show, Map<String, String> statuses, @Nullable Integer priority) {}

    /** What is known in one session: of others until the stream ends, of us beyond. */
    static final class Known {
        private final KnownPresences others = new KnownPresences();
        private volatile Own own = new Own("", Map.of(), null);
    }

    private static Known known(Session session) {
        return session.state(Known.class, Known::new);
    }

    /** The presences of one contact, or of all: available resources only. */
    public List<PresenceInfo> of(Session session, @Nullable Jid contact) {
        return known(session).others.of(contact);
    }

    void received(Session session, Presence presence, Jid from) {
        boolean available = presence.type() == Presence.Type.AVAILABLE;
        PresenceInfo info =
                new PresenceInfo(
                        from,
                        available ? presence.show() : "unavailable",
                        presence.priority(),
                        presence.statuses());
        KnownPresences others = known(session).others;
        if (available) {
            others.put(info, isContact(session, from));
        }
        if (available || others.remove(from)) {
            backend.emit(new PresenceUpdated(session.profile(), info));
        }
    }

    /** Whether it is about somebody in a room (XEP-0045 §7.2.2), which concerns no contact. */
    boolean isOccupant(Session session, Presence presence, Jid from) {
        return presence.element().child("x", MucUser.NAMESPACE).isPresent()
                && !isContact(session, from);
    }

    private boolean isContact(Session session, Jid from) {
        return from.bare().equals(session.jid().bare()) || roster.find(session, from).isPresent();
    }

    /** The first presence on a new stream: from now on the server sends what is for us. */
    void announce(Session session) {
        Own own = known(session).own;
        set(session, null, own.show(), own.statuses(), own.priority());
    }

    void set(
            Session session,
            @Nullable Jid to,
            String show,
            Map<String, String> statuses,
            @Nullable Integer priority) {
        int rank = priority == null ? session.parameter(PRIORITY) : priority;
        session.stream().send(new Presence(presence(session, to, show, statuses, rank).build()));
        if (to == null) {
            known(session).own = new Own(show, Map.copyOf(statuses), priority);
            if (!show.equals("unavailable")) {
                backend.providedIfAny(PresenceAudience.class).stream()
                        .flatMap(audience -> audience.of(session).stream())
                        .forEach(other -> announceTo(session, other, List.of()));
            }
            backend.emit(
                    new PresenceUpdated(
                            session.profile(),
                            new PresenceInfo(session.jid(), show, rank, statuses)));
        }
    }

    /** Sends our presence as it is to somebody, with elements for them. */
    public void announceTo(Session session, Jid to, List<XmlElement> more) {
        Own own = known(session).own;
        String show = own.show().equals("unavailable") ? "" : own.show();
        session.stream()
                .send(
                        new Presence(
                                presence(session, to, show, own.statuses(), 0)
                                        .children(more)
                                        .build()));
    }

    private XmlElement.Builder presence(
            Session session,
            @Nullable Jid to,
            String show,
            Map<String, String> statuses,
            int rank) {
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
        return presence;
    }

    void forget(Session session) {
        known(session).others.clear();
    }
}

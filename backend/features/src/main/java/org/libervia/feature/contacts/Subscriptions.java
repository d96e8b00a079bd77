package org.libervia.feature.contacts;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.SubscriptionSignal;
import org.libervia.domain.contacts.SubscriptionSignal.Kind;
import org.libervia.xmpp.stanza.Presence;

/**
 * Who may see whose presence (RFC 6121 §3): requests of people whom we see are accepted, others
 * wait for the user.
 */
final class Subscriptions {
    private static final int MOST_WAITING = 1000;

    private final Backend backend;
    private final Rosters roster;

    Subscriptions(Backend backend, Rosters roster) {
        this.backend = backend;
        this.roster = roster;
    }

    /**
     * Requests of one session that wait for an answer; the server tells them again at each
     * connection.
     */
    static final class Waiting {
        private final Set<Jid> jids = new ConcurrentSkipListSet<>();
    }

    private static Waiting waiting(Session session) {
        return session.state(Waiting.class, Waiting::new);
    }

    void received(Session session, Presence.Type type, Jid from) {
        Jid who = from.bare();
        switch (type) {
            case SUBSCRIBE -> {
                boolean weSeeThem =
                        roster.find(session, who).map(c -> c.seen() || c.asked()).orElse(false);
                if (weSeeThem) {
                    send(session, Presence.Type.SUBSCRIBED, who);
                } else if (waiting(session).jids.size() < MOST_WAITING
                        && waiting(session).jids.add(who)) {
                    tell(session, Kind.SUBSCRIBE, who);
                }
            }
            case SUBSCRIBED -> tell(session, Kind.SUBSCRIBED, who);
            case UNSUBSCRIBE -> {
                waiting(session).jids.remove(who);
                tell(session, Kind.UNSUBSCRIBE, who);
            }
            case UNSUBSCRIBED -> tell(session, Kind.UNSUBSCRIBED, who);
            case AVAILABLE, UNAVAILABLE, PROBE, ERROR -> {}
        }
    }

    private void tell(Session session, Kind kind, Jid who) {
        backend.emit(new SubscriptionSignal(session.profile(), kind, who));
    }

    private static void send(Session session, Presence.Type type, Jid to) {
        session.stream()
                .send(new Presence(Presence.builder(type).attribute("to", to.bare()).build()));
    }

    void ask(Session session, Jid jid) {
        send(session, Presence.Type.SUBSCRIBE, jid);
    }

    void answer(Session session, Jid jid, boolean accept) {
        waiting(session).jids.remove(jid.bare());
        send(session, accept ? Presence.Type.SUBSCRIBED : Presence.Type.UNSUBSCRIBED, jid);
        boolean unseen =
                roster.find(session, jid).map(Contact::seen).map(seen -> !seen).orElse(true);
        if (accept && unseen) {
            ask(session, jid);
        }
    }

    List<Jid> requests(Session session) {
        return List.copyOf(waiting(session).jids);
    }
}

package org.libervia.feature.contacts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.contacts.PresenceInfo;

/** The facet of contacts. */
final class Contacts implements ContactsFacet {
    private static final List<String> SHOWS =
            List.of("", "away", "chat", "dnd", "xa", "unavailable");

    private final Backend backend;
    private final Rosters roster;
    private final Presences presences;
    private final Subscriptions subscriptions;
    private final BlockList blockList;

    Contacts(
            Backend backend,
            Rosters roster,
            Presences presences,
            Subscriptions subscriptions,
            BlockList blockList) {
        this.backend = backend;
        this.roster = roster;
        this.presences = presences;
        this.subscriptions = subscriptions;
        this.blockList = blockList;
    }

    @Override
    public List<Contact> list(String profile) {
        return roster.all(backend.connected(profile));
    }

    @Override
    public Contact get(String profile, Jid jid) {
        return list(profile).stream()
                .filter(contact -> contact.jid().equals(jid.bare()))
                .findFirst()
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.NOT_FOUND,
                                jid.bare() + " is not in the roster: li roster set " + jid.bare()));
    }

    @Override
    public void set(String profile, Jid jid, @Nullable String name, @Nullable List<String> groups) {
        roster.set(backend.connected(profile), jid, name, groups);
    }

    @Override
    public void remove(String profile, Jid jid) {
        get(profile, jid);
        roster.remove(backend.connected(profile), jid);
    }

    @Override
    public void resync(String profile) {
        roster.resync(backend.connected(profile));
    }

    @Override
    public void subscribe(String profile, Jid jid) {
        subscriptions.ask(backend.connected(profile), jid);
    }

    @Override
    public void answerSubscription(String profile, Jid jid, boolean accept) {
        subscriptions.answer(backend.connected(profile), jid, accept);
    }

    @Override
    public List<Jid> subscriptionRequests(String profile) {
        return subscriptions.requests(backend.connected(profile));
    }

    @Override
    public void setPresence(
            String profile,
            @Nullable Jid to,
            String show,
            Map<String, String> statuses,
            @Nullable Integer priority) {
        if (!SHOWS.contains(show)) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "“"
                            + show
                            + "” is no availability: take away, chat, dnd, xa, unavailable, or nothing.");
        }
        for (Session session : backend.connectedAs(profile)) {
            if (session.role() == Role.CLIENT) {
                presences.set(session, to, show, statuses, priority);
            }
        }
    }

    @Override
    public List<PresenceInfo> presences(String profile, @Nullable Jid of) {
        return presences.of(backend.connected(profile), of);
    }

    @Override
    public List<Jid> blocked(String profile) {
        return blockList.all(backend.connected(profile));
    }

    @Override
    public void block(String profile, List<Jid> jids) {
        if (jids.isEmpty()) {
            throw new LiberviaException(Problem.BAD_ARGUMENT, "Say whom to block.");
        }
        blockList.block(backend.connected(profile), jids);
    }

    @Override
    public void unblock(String profile, List<Jid> jids) {
        blockList.unblock(backend.connected(profile), jids);
    }

    @Override
    public Jid find(String profile, String text) {
        Session session = backend.session(profile);
        List<Contact> all = session.isConnected() ? roster.all(session) : roster.cached(session);
        return new Names(session.jid(), all).resolve(text);
    }
}

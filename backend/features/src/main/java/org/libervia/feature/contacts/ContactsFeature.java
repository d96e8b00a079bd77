package org.libervia.feature.contacts;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.store.MigrationSet;
import org.libervia.xep.blocking.BlockCommand;
import org.libervia.xep.roster.Roster;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Presence;

/** Roster, presence, subscriptions and blocking. */
public final class ContactsFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of(
                        "contacts",
                        "Knows your contacts, whether they are there, and whom you block.")
                .xeps(191)
                .migrations(new MigrationSet("contacts", "db/contacts"))
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        Rosters roster = new Rosters(backend::emit, new RosterCache(backend.database()));
        Presences presences = new Presences(backend, roster);
        Subscriptions subscriptions = new Subscriptions(backend, roster);
        BlockList blockList = new BlockList(backend);
        return Behaviour.builder()
                .answers(Iq.Type.SET, "query", Roster.NAMESPACE, roster::pushed)
                .answers(
                        Iq.Type.SET,
                        "block",
                        BlockCommand.NAMESPACE,
                        (session, iq) -> blockList.pushed(session, iq, true))
                .answers(
                        Iq.Type.SET,
                        "unblock",
                        BlockCommand.NAMESPACE,
                        (session, iq) -> blockList.pushed(session, iq, false))
                .presences((session, presence) ->
                        received(presences, subscriptions, session, presence))
                .connected(roster::connected)
                .ready(presences::announce)
                .disconnected(presences::forget)
                .facet(
                        ContactsFacet.class,
                        new Contacts(backend, roster, presences, subscriptions, blockList))
                .provides(Rosters.class, roster)
                .provides(Presences.class, presences)
                .build();
    }

    private static void received(
            Presences presences, Subscriptions subscriptions, Session session, Presence presence) {
        Jid named = presence.from();
        Jid from = named == null ? session.jid().bare() : named;
        switch (presence.type()) {
            case AVAILABLE, UNAVAILABLE -> {
                if (!presences.isOccupant(session, presence, from)) {
                    presences.received(session, presence, from);
                }
            }
            case ERROR -> {}
            default -> subscriptions.received(session, presence.type(), from);
        }
    }
}

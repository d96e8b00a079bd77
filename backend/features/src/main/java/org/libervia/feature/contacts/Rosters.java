package org.libervia.feature.contacts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.Signal;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactRemoved;
import org.libervia.domain.contacts.ContactUpdated;
import org.libervia.xep.roster.Roster;
import org.libervia.xep.roster.RosterItem;
import org.libervia.xep.roster.Subscription;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;

/**
 * The rosters of the sessions: asked for with the version that is cached, kept up to date by pushes
 * (RFC 6121 §2).
 */
public final class Rosters {
    private final Consumer<Signal> signals;
    private final RosterCache cache;

    Rosters(Consumer<Signal> signals, RosterCache cache) {
        this.signals = signals;
        this.cache = cache;
    }

    private RosterSync sync(Session session) {
        return session.state(RosterSync.class, () -> new RosterSync(cache));
    }

    private RosterState state(Session session) {
        return sync(session).state();
    }

    /** Whether somebody may see our presence, as a contact or as ourselves. */
    public boolean seesUs(Session session, Jid jid) {
        return jid.bare().equals(session.jid().bare())
                || state(session).find(jid).map(item -> item.subscription().isFrom()).orElse(false);
    }

    /** The entry of somebody, as far as is known now. */
    public Optional<Contact> find(Session session, Jid jid) {
        return state(session).find(jid).map(Rosters::contact);
    }

    /** All entries, once the roster was received. */
    public List<Contact> all(Session session) {
        return state(session).all().stream().map(Rosters::contact).toList();
    }

    /** All entries as they were when the profile was last connected. */
    List<Contact> cached(Session session) {
        return cache.items(session).stream().map(Rosters::contact).toList();
    }

    void connected(Session session) {
        boolean versioned = Roster.isVersioned(session.stream().features());
        String version = versioned ? cache.version(session).orElse("") : null;
        sync(session).ask(session, version);
    }

    /** Asks for the whole roster, whatever is cached. */
    void resync(Session session) {
        sync(session).ask(session, null);
    }

    /** A push: the server tells of one entry (RFC 6121 §2.1.6). */
    Iq pushed(Session session, Iq question) {
        Jid from = question.from();
        if (from != null && !from.equals(session.jid().bare())) {
            throw new StanzaErrorException(
                    from, StanzaError.of(StanzaError.Type.CANCEL, "service-unavailable"));
        }
        Roster push = Roster.read(question.payload().orElseThrow());
        if (push.items().size() != 1) {
            throw new StanzaErrorException(
                    from, StanzaError.of(StanzaError.Type.MODIFY, "bad-request"));
        }
        RosterItem item = push.items().getFirst();
        sync(session).pushed(session, push);
        signals.accept(
                item.subscription() == Subscription.REMOVE
                        ? new ContactRemoved(session.profile(), item.jid())
                        : new ContactUpdated(session.profile(), contact(item)));
        return question.result();
    }

    void set(Session session, Jid jid, @Nullable String name, @Nullable List<String> groups) {
        Optional<RosterItem> now = state(session).find(jid);
        String newName = name != null ? name : now.map(RosterItem::name).orElse(null);
        Set<String> newGroups =
                groups != null
                        ? new LinkedHashSet<>(groups)
                        : now.map(RosterItem::groups).orElse(Set.of());
        change(session, RosterItem.set(jid.bare(), newName, newGroups));
    }

    void remove(Session session, Jid jid) {
        change(session, RosterItem.remove(jid.bare()));
    }

    private static void change(Session session, RosterItem item) {
        session.stream().ask(Iq.set(null, Roster.change(item).write()));
    }

    private static Contact contact(RosterItem item) {
        String name = item.name();
        return new Contact(
                item.jid(),
                name == null ? "" : name,
                item.subscription().isFrom(),
                item.subscription().isTo(),
                item.ask(),
                List.copyOf(item.groups()));
    }
}

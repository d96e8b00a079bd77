package org.libervia.pubsub.component;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.RosterSource;
import org.libervia.pubsub.access.RosterSource.Worth;
import org.libervia.pubsub.access.RosterWanted;
import org.libervia.pubsub.access.Rosters;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.people.RosterTable;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.CompanionTable;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xmpp.stanza.StanzaError;

/**
 * Sees to it that rosters are here when a transaction needs them. No transaction waits for a
 * server: it is taken back, the roster is fetched, and the transaction is tried again.
 */
final class FreshRosters {
    /** A request may depend on several rosters, and each may have to be fetched. */
    private static final int MOST_FETCHED = 8;

    private final PubSubStore store;
    private final RosterSource source;

    FreshRosters(PubSubStore store, RosterSource source) {
        this.store = store;
        this.source = source;
    }

    /** For what can't wait for a roster: where there is none that counts, nobody is a contact. */
    Rosters good(Books books) {
        return Rosters.good(books, source);
    }

    /** For a transaction, which must be within {@link #with} or deal with {@link RosterWanted}. */
    Rosters in(Books books) {
        return Rosters.fresh(books, source);
    }

    /** Does what may want rosters. */
    <T> T with(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (RosterWanted wanted) {
                fetch(wanted, tries);
            }
        }
    }

    /** Fetches a roster. */
    void fetch(RosterWanted wanted, int tries) {
        if (tries > MOST_FETCHED) {
            throw Refusal.of(
                    StanzaError.Type.WAIT,
                    "resource-constraint",
                    "The rosters that this depends on could not be read. Try again later.");
        }
        source.fetch(wanted.account());
    }

    /** Fetches the roster that the audience of a node depends on, if it is too old. */
    void prepare(Node node) {
        @Nullable Jid account = node.address().account();
        if (account == null) {
            account = contactsOf(node);
        }
        if (account != null) {
            prepare(account);
        }
    }

    /** Whose contacts may hear of a node of the service: its one owner's. */
    private @Nullable Jid contactsOf(Node node) {
        boolean open =
                switch (node.config().accessModel()) {
                    case PRESENCE, ROSTER -> false;
                    case OPEN, AUTHORIZE, WHITELIST -> !node.size().guarded();
                };
        if (open) {
            return null;
        }
        List<Jid> owners =
                store.read(books -> {
                    Node authority =
                            books.companions()
                                    .belonging(node)
                                    .map(CompanionTable.Belonging::target)
                                    .orElse(node);
                    return books.affiliations().with(authority, Affiliation.OWNER, 2);
                });
        return owners.size() == 1 ? owners.getFirst() : null;
    }

    private void prepare(Jid account) {
        var fetched =
                store.read(books -> books.rosters().known(account))
                        .map(RosterTable.Known::fetched)
                        .orElse(null);
        if (source.worth(account, fetched, true) == Worth.OLD) {
            source.fetch(account);
        }
    }
}

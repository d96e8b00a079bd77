package org.libervia.pubsub.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.people.RosterEntry;
import org.libervia.pubsub.people.RosterTable;
import org.libervia.pubsub.store.Books;

/** What is known of the contacts of accounts. */
public interface Rosters {

    /** What is kept, as long as it is worth something; else an account has no contacts. */
    static Rosters good(Books books, RosterSource source) {
        return (account, contact) -> {
            Instant fetched =
                    books.rosters().known(account).map(RosterTable.Known::fetched).orElse(null);
            return source.worth(account, fetched, true) == RosterSource.Worth.GOOD
                    ? books.rosters()
                            .seer(account, contact)
                            .map(entry -> new Contact(entry.groups()))
                    : Optional.empty();
        };
    }

    /**
     * What is kept, as long as it is worth something.
     *
     * @throws RosterWanted in use, when a roster is to be fetched first
     */
    static Rosters fresh(Books books, RosterSource source) {
        return (account, contact) -> {
            Optional<RosterEntry> entry = books.rosters().seer(account, contact);
            Instant fetched =
                    books.rosters().known(account).map(RosterTable.Known::fetched).orElse(null);
            return switch (source.worth(account, fetched, entry.isPresent())) {
                case GOOD -> entry.map(found -> new Contact(found.groups()));
                case OLD -> throw new RosterWanted(account);
                case NONE -> Optional.empty();
            };
        };
    }

    /**
     * A contact that may see the account's presence.
     *
     * @param groups the groups that the account put it in
     */
    record Contact(List<String> groups) {
        public Contact {
            groups = List.copyOf(groups);
        }
    }

    /** The contact, if it may see the presence of the account. */
    Optional<Contact> seer(Jid account, Jid contact);
}

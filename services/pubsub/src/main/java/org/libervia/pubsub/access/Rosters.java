package org.libervia.pubsub.access;

import java.util.List;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.Books;

/** What is known of the contacts of accounts. */
public interface Rosters {

    /** What servers told of rosters, and is kept. */
    static Rosters kept(Books books) {
        return (account, contact) ->
                books.rosters().seer(account, contact).map(entry -> new Contact(entry.groups()));
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

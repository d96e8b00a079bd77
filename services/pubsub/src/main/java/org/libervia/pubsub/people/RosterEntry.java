package org.libervia.pubsub.people;

import java.util.List;
import org.libervia.base.Jid;

/**
 * A contact of an account.
 *
 * @param jid the contact's bare address
 * @param sees whether it may see the account's presence
 * @param groups the groups that the account put it in
 */
public record RosterEntry(Jid jid, boolean sees, List<String> groups) {
    public RosterEntry {
        jid = jid.bare();
        groups = List.copyOf(groups);
    }
}

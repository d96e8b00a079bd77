package org.libervia.feature.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.PresenceInfo;

/**
 * The available resources that one session has heard of. Anybody may send presence, from as many
 * resources as they like: so there is room for a bounded number, and strangers do not take that of
 * contacts.
 */
final class KnownPresences {
    static final int MOST_OF_CONTACTS = 20_000;
    static final int MOST_OF_STRANGERS = 1_000;

    private final Map<Jid, PresenceInfo> contacts = bounded(MOST_OF_CONTACTS);
    private final Map<Jid, PresenceInfo> strangers = bounded(MOST_OF_STRANGERS);

    /** The one that was heard of first makes room. */
    private static Map<Jid, PresenceInfo> bounded(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Jid, PresenceInfo> eldest) {
                return size() > most;
            }
        };
    }

    synchronized void put(PresenceInfo presence, boolean contact) {
        remove(presence.jid());
        (contact ? contacts : strangers).put(presence.jid(), presence);
    }

    /** Forgets one; false when it was not known. */
    synchronized boolean remove(Jid resource) {
        boolean known = contacts.remove(resource) != null;
        return strangers.remove(resource) != null || known;
    }

    /** Those of one address, or all, sorted. */
    synchronized List<PresenceInfo> of(@Nullable Jid address) {
        List<PresenceInfo> found = new ArrayList<>(contacts.values());
        found.addAll(strangers.values());
        found.removeIf(
                presence -> address != null && !presence.jid().bare().equals(address.bare()));
        found.sort((a, b) -> a.jid().compareTo(b.jid()));
        return found;
    }

    synchronized void clear() {
        contacts.clear();
        strangers.clear();
    }
}

package org.libervia.pubsub.store;

import java.time.Instant;
import java.util.List;
import org.libervia.base.Jid;

/**
 * Who reads items, as far as it matters for items that are not for all.
 *
 * @param jid its bare address
 * @param all whether it may read whatever there is
 * @param groups the groups of the owner's roster that it is in
 * @param now the moment, for items that end by themselves
 */
public record Reader(Jid jid, boolean all, List<String> groups, Instant now) {
    private static final int MOST_GROUPS = 50;

    public Reader {
        jid = jid.bare();
        groups = List.copyOf(groups.subList(0, Math.min(groups.size(), MOST_GROUPS)));
    }
}

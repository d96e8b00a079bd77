package org.libervia.pubsub.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/** Where the rosters of accounts come from, and what those that are kept are worth. */
public interface RosterSource {

    /** Nowhere: what is kept is all there is, and right. */
    RosterSource NONE =
            new RosterSource() {
                @Override
                public Worth worth(Jid account, @Nullable Instant fetched, boolean listed) {
                    return Worth.GOOD;
                }

                @Override
                public void fetch(Jid account) {}
            };

    /** What a roster that is kept is worth. */
    enum Worth {
        /** It is as it was told. */
        GOOD,
        /** It may have changed: it is to be fetched. */
        OLD,
        /** Nothing, and it can't be had: the account is elsewhere, or its server refuses. */
        NONE
    }

    /**
     * What is to be thought of a roster.
     *
     * @param fetched when it was told, or null when it never was
     * @param listed whether somebody is asked for who is in it; who is not may have come since
     */
    Worth worth(Jid account, @Nullable Instant fetched, boolean listed);

    /** Gets a roster and keeps it, if it can be had; waits for the server. */
    void fetch(Jid account);
}

package org.libervia.feature.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.xep.roster.Roster;
import org.libervia.xep.roster.RosterItem;
import org.libervia.xep.roster.Subscription;
import org.libervia.xmpp.stanza.Iq;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what one session knows of its roster, in memory and in the database, as the server tells
 * it.
 *
 * <p>Pushes come one after the other, but the answer to a question comes by another way, and may be
 * overtaken. So pushes since the question are applied once more after the answer: the server sent
 * each either after the answer, which knows nothing of it, or before, and then it is in there too.
 */
final class RosterSync {
    private static final Logger LOG = LoggerFactory.getLogger(RosterSync.class);

    private final RosterCache cache;
    private final RosterState state = new RosterState();
    private final ReentrantLock asking = new ReentrantLock();
    private final ReentrantLock applying = new ReentrantLock();
    private @Nullable List<Roster> pushedMeanwhile;

    RosterSync(RosterCache cache) {
        this.cache = cache;
    }

    RosterState state() {
        return state;
    }

    /** Asks for the roster, or with a version for what has changed since (RFC 6121 §2.6). */
    void ask(Session session, @Nullable String version) {
        asking.lock();
        try {
            note(new ArrayList<>());
            Iq answer = session.stream().ask(Iq.get(null, Roster.query(version).write()));
            answered(
                    session,
                    answer.payload()
                            .map(query -> Roster.read(query, wrong -> passOver(session, wrong)))
                            .orElse(null));
        } finally {
            note(null);
            asking.unlock();
        }
    }

    private static void passOver(Session session, RuntimeException wrong) {
        LOG.warn(
                "{}: an entry of the roster is passed over: {}",
                session.profile(),
                wrong.getMessage());
    }

    private void note(@Nullable List<Roster> pushes) {
        applying.lock();
        try {
            pushedMeanwhile = pushes;
        } finally {
            applying.unlock();
        }
    }

    /** No answer means that what is in the database is as it should be. */
    private void answered(Session session, @Nullable Roster whole) {
        applying.lock();
        try {
            if (whole == null) {
                state.replace(cache.items(session));
                return;
            }
            cache.replace(session, whole.items(), whole.ver());
            state.replace(whole.items());
            List<Roster> again = pushedMeanwhile;
            if (again != null) {
                again.forEach(push -> apply(session, push));
            }
        } finally {
            applying.unlock();
        }
    }

    /** A push of one entry. */
    void pushed(Session session, Roster push) {
        applying.lock();
        try {
            apply(session, push);
            if (pushedMeanwhile != null) {
                pushedMeanwhile.add(push);
            }
        } finally {
            applying.unlock();
        }
    }

    private void apply(Session session, Roster push) {
        RosterItem item = push.items().getFirst();
        if (item.subscription() == Subscription.REMOVE) {
            cache.remove(session, item.jid(), push.ver());
            state.remove(item.jid());
        } else {
            cache.put(session, item, push.ver());
            state.put(item);
        }
    }
}

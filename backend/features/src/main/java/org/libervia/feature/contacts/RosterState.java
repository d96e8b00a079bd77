package org.libervia.feature.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xep.roster.RosterItem;

/** The roster of one session, in memory; complete once the server has answered. */
final class RosterState {
    private final Map<Jid, RosterItem> items = new ConcurrentHashMap<>();
    private final CountDownLatch received = new CountDownLatch(1);

    void replace(List<RosterItem> all) {
        items.clear();
        all.forEach(item -> items.put(item.jid(), item));
        received.countDown();
    }

    void put(RosterItem item) {
        items.put(item.jid(), item);
    }

    void remove(Jid jid) {
        items.remove(jid);
    }

    Optional<RosterItem> find(Jid jid) {
        return Optional.ofNullable(items.get(jid.bare()));
    }

    /** All entries, once the roster was received. */
    List<RosterItem> all() {
        try {
            if (!received.await(60, TimeUnit.SECONDS)) {
                throw new LiberviaException(
                        Problem.TIMEOUT, "The server has not sent the roster; try again.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(
                    Problem.CANCELLED, "Stopped while waiting for the roster.", stopped);
        }
        return items.values().stream().sorted((a, b) -> a.jid().compareTo(b.jid())).toList();
    }
}

package org.libervia.pubsub.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xmpp.stanza.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes presences, and enters them in the database many at a time; of those of one resource that
 * wait, the last alone. When very many wait, whoever brings more waits too.
 */
public final class Attendance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);
    private static final int AT_ONCE = 500;
    private static final int MOST = 50_000;

    private final PubSubStore store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Jid, Sighting> waiting = new LinkedHashMap<>();
    private final Thread thread;
    private volatile Instant connected;
    private boolean closed;

    /**
     * Starts.
     *
     * @param enquirer asks what those who come can do
     */
    public Attendance(PubSubStore store, Enquirer enquirer, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.connected = clock.instant();
        this.thread = Thread.ofVirtual().name("pubsub-presence").start(this::run);
    }

    /** Notes that presences that came before now may be out of date. */
    public void connected() {
        connected = clock.instant();
    }

    /** Deals with a presence. */
    public void presence(Presence presence) {
        Jid from = presence.from();
        if (from == null) {
            return;
        }
        switch (presence.element().attribute("type", "available")) {
            case "available" -> take(Sighting.of(from, presence));
            case "unavailable", "error" -> take(Sighting.gone(from));
            default -> LOG.debug("{}: a presence of a type that asks nothing of us", from);
        }
    }

    private void take(Sighting sighting) {
        lock.lock();
        try {
            while (waiting.size() >= MOST && !closed) {
                changed.await();
            }
            Sighting earlier = waiting.remove(sighting.jid());
            waiting.put(sighting.jid(), sighting.after(earlier));
            changed.signalAll();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (List<Sighting> some = next(); !some.isEmpty(); some = next()) {
                enter(some);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those who wait, some at once; none at the end. */
    private List<Sighting> next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            List<Sighting> some = new ArrayList<>();
            Iterator<Sighting> all = waiting.values().iterator();
            while (all.hasNext() && some.size() < AT_ONCE) {
                some.add(all.next());
                all.remove();
            }
            changed.signalAll();
            return some;
        } finally {
            lock.unlock();
        }
    }

    private void enter(List<Sighting> sightings) {
        try {
            Roll.Outcome _ =
                    store.write(books -> Roll.enter(books, sightings, clock.instant(), connected));
        } catch (LiberviaException failed) {
            LOG.warn("{} presences could not be kept: {}", sightings.size(), failed.getMessage());
        }
    }

    /** Enters what waits, and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

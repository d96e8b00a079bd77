package org.libervia.pubsub.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.libervia.base.Jid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sightings that wait to be entered, many at a time; of those of one resource, the last alone. When
 * very many wait, whoever brings more waits too.
 */
final class Sightings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);
    private static final int AT_ONCE = 500;
    private static final int MOST = 50_000;

    private final Consumer<Collection<Sighting>> taker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Jid, Sighting> waiting = new LinkedHashMap<>();
    private final Thread thread;
    private boolean closed;

    /**
     * Starts.
     *
     * @param taker enters some, one for each address
     */
    Sightings(Consumer<Collection<Sighting>> taker) {
        this.taker = taker;
        this.thread = Thread.ofVirtual().name("pubsub-presence").start(this::run);
    }

    /** Takes one. */
    void take(Sighting sighting) {
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

    private void enter(List<Sighting> some) {
        try {
            taker.accept(some);
        } catch (RuntimeException failed) {
            LOG.warn("{} presences could not be kept: {}", some.size(), failed.toString());
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

    /** Lets what waits be entered, and ends. */
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

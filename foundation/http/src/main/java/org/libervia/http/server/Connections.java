package org.libervia.http.server;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.libervia.http.Limits;

/**
 * The open connections of a server: counted, for each address as well, and closed when their
 * deadline has passed. Connections from the machine itself are counted together only, since a
 * reverse proxy is one address for all.
 */
final class Connections {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Limits limits;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Map<InetAddress, Integer> ofAddress = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean watched;
    private volatile boolean stopping;

    Connections(Limits limits) {
        this.limits = limits;
    }

    int count() {
        return open.size();
    }

    boolean isStopping() {
        return stopping;
    }

    /** Takes a connection in, unless there are too many. */
    boolean add(Connection connection) {
        InetAddress address = connection.address();
        lock.lock();
        try {
            boolean bounded = !address.isLoopbackAddress();
            int present = ofAddress.getOrDefault(address, 0);
            if (stopping
                    || open.size() >= limits.connections()
                    || (bounded && present >= limits.connectionsOfAddress())) {
                return false;
            }
            open.add(connection);
            ofAddress.put(address, present + 1);
            if (!watched) {
                watched = true;
                Thread.ofVirtual().name("http-watch").start(this::watch);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void remove(Connection connection) {
        lock.lock();
        try {
            if (open.remove(connection)) {
                ofAddress.computeIfPresent(
                        connection.address(), (address, count) -> count > 1 ? count - 1 : null);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Looks once a second while there are connections. */
    private void watch() {
        while (true) {
            lock.lock();
            try {
                long left = LOOK.toNanos();
                while (left > 0) {
                    left = changed.awaitNanos(left);
                }
                if (open.isEmpty()) {
                    watched = false;
                    return;
                }
            } catch (InterruptedException ending) {
                return;
            } finally {
                lock.unlock();
            }
            long now = System.nanoTime();
            for (Connection connection : open) {
                if (connection.isLate(now)) {
                    connection.drop();
                }
            }
        }
    }

    void stop(Duration patience) {
        stopping = true;
        for (Connection connection : List.copyOf(open)) {
            connection.finish();
        }
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!open.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        List.copyOf(open).forEach(Connection::drop);
    }

    static long in(Duration time) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(time.toMillis());
    }
}

package org.libervia.web.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How often something may be tried in a time, for each key: an address, an account. Keys that were
 * not seen for long are forgotten, and their number is bounded.
 */
public final class AttemptLimit {
    private static final int MOST_KEYS = 50_000;

    private record Window(Instant start, int count) {}

    private final int most;
    private final Duration time;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Window> windows =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    /**
     * @param most how many attempts in a time
     * @param time the time, from the first of them
     */
    public AttemptLimit(int most, Duration time, InstantSource clock) {
        this.most = most;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @return how long to wait when there were too many; nothing when this one may go on
     */
    public Optional<Duration> attempt(String key) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Window window = windows.get(key);
            if (window == null || !now.isBefore(window.start().plus(time))) {
                window = new Window(now, 0);
            }
            if (window.count() >= most) {
                return Optional.of(Duration.between(now, window.start().plus(time)));
            }
            windows.put(key, new Window(window.start(), window.count() + 1));
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets an attempt that turned out to be all right. */
    public void forgive(String key) {
        lock.lock();
        try {
            windows.computeIfPresent(
                    key,
                    (same, window) ->
                            window.count() > 1
                                    ? new Window(window.start(), window.count() - 1)
                                    : null);
        } finally {
            lock.unlock();
        }
    }

    /** The key of an address: of IPv6 the network, which one person has whole. */
    public static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}

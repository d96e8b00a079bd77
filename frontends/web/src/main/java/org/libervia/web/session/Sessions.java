package org.libervia.web.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * All sessions, by the secret in their cookie. They are kept under a hash of it, the least recently
 * used first; when there are too many, the oldest of those that nobody is logged in to go.
 */
public final class Sessions {
    private record Entry(Session session, Instant used) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Session>> endings = new CopyOnWriteArrayList<>();
    private final Duration timeout;
    private final int most;
    private final InstantSource clock;

    /**
     * @param timeout how long a session lasts after its last request
     * @param most how many are kept
     */
    public Sessions(Duration timeout, int most, InstantSource clock) {
        this.timeout = timeout;
        this.most = most;
        this.clock = clock;
    }

    /** A session that is not kept yet. */
    public Session fresh() {
        return new Session(secret(), secret().substring(0, 16));
    }

    /** The session with this secret, which counts as used now. */
    public Optional<Session> find(String secret) {
        expire();
        String key = hash(secret);
        lock.lock();
        try {
            Entry entry = entries.get(key);
            if (entry == null) {
                return Optional.empty();
            }
            entries.put(key, new Entry(entry.session(), clock.instant()));
            return Optional.of(entry.session());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Keeps a session under a new secret, which goes into its cookie; once: a request that was
     * under way when its session ended does not bring it back.
     */
    public void keep(Session session) {
        if (!session.store()) {
            return;
        }
        String secret = secret();
        Optional<Session> dropped;
        lock.lock();
        try {
            session.newSecret(secret);
            entries.put(hash(secret), new Entry(session, clock.instant()));
            dropped = entries.size() > most ? dropOne() : Optional.empty();
        } finally {
            lock.unlock();
        }
        dropped.ifPresent(this::ended);
    }

    private Optional<Session> dropOne() {
        String victim = entries.keySet().iterator().next();
        for (Map.Entry<String, Entry> candidate : entries.entrySet()) {
            if (candidate.getValue().session().login().isEmpty()) {
                victim = candidate.getKey();
                break;
            }
        }
        return Optional.ofNullable(entries.remove(victim)).map(Entry::session);
    }

    /**
     * Logs somebody in: a new session that takes the locale and theme of the one before, so that a
     * secret or token that somebody else knew is of no use.
     */
    public Session login(Session before, Login login) {
        Session session = follower(before);
        session.login(login);
        keep(session);
        remove(before);
        return session;
    }

    private Session follower(Session before) {
        Session session = fresh();
        before.locale().ifPresent(session::locale);
        before.theme().ifPresent(session::theme);
        before.replacedBy(session);
        return session;
    }

    /** Ends a session; one that knows the locale and theme only follows. */
    public void end(Session session) {
        follower(session);
        remove(session);
    }

    /** Ends all sessions in which a profile is logged in, but for one. */
    public void endLogins(String profile, Session except) {
        List<Session> others;
        lock.lock();
        try {
            others =
                    entries.values().stream()
                            .map(Entry::session)
                            .filter(session -> session != except)
                            .filter(session ->
                                    session.profile().filter(profile::equals).isPresent())
                            .toList();
        } finally {
            lock.unlock();
        }
        others.forEach(this::end);
    }

    /** Ends all. */
    public void endAll() {
        List<Session> all;
        lock.lock();
        try {
            all = entries.values().stream().map(Entry::session).toList();
            entries.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(this::ended);
    }

    private void remove(Session session) {
        boolean present;
        lock.lock();
        try {
            present = entries.values().removeIf(entry -> entry.session() == session);
        } finally {
            lock.unlock();
        }
        if (present) {
            ended(session);
        }
    }

    /** Ends what was not used for too long. */
    public void expire() {
        Instant limit = clock.instant().minus(timeout);
        List<Session> expired = new ArrayList<>();
        lock.lock();
        try {
            Iterator<Entry> all = entries.values().iterator();
            while (all.hasNext()) {
                Entry entry = all.next();
                if (!entry.used().isBefore(limit)) {
                    break;
                }
                if (!entry.session().isLocked()) {
                    all.remove();
                    expired.add(entry.session());
                }
            }
        } finally {
            lock.unlock();
        }
        expired.forEach(this::ended);
    }

    /** Hears of each session that ended. */
    public void whenEnded(Consumer<Session> listener) {
        endings.add(listener);
    }

    private void ended(Session session) {
        endings.forEach(listener -> listener.accept(session));
    }

    /** Whether any session is of this profile. */
    public boolean hasLogin(String profile) {
        lock.lock();
        try {
            return entries.values().stream()
                    .anyMatch(
                            entry -> entry.session().profile().filter(profile::equals).isPresent());
        } finally {
            lock.unlock();
        }
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}

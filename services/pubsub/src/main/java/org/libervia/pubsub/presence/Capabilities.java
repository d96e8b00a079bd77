package org.libervia.pubsub.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.online.CapsTable;
import org.libervia.pubsub.online.OnlineResource;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xmpp.stanza.Iq;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what those can do who come online. Each name of capabilities is asked for once, and an
 * answer that proves to be what the name stands for is kept for all who use it; any other answer is
 * kept for who gave it alone, and the next one is asked.
 */
final class Capabilities {
    private static final Logger LOG = LoggerFactory.getLogger(Capabilities.class);
    private static final int AT_A_TIME = 32;
    private static final int MOST_NAMES = 5_000;

    /** So many names wait that were first heard of from one domain. */
    private static final int MOST_OF_DOMAIN = 500;

    private static final int MOST_ASKED = 5;
    private static final int ADOPTED = 500;
    private static final long PATIENCE_SECONDS = 60;

    private final PubSubStore store;
    private final Enquirer enquirer;
    private final Clock clock;
    private final BiConsumer<OnlineResource, @Nullable String> known;
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Jid>> asked = new HashMap<>();
    private final Map<Jid, Integer> domains = new HashMap<>();

    /**
     * Asks through an enquirer.
     *
     * @param known takes those whose capabilities have become known, and the name of those that
     *     they had before, or null
     */
    Capabilities(
            PubSubStore store,
            Enquirer enquirer,
            Clock clock,
            BiConsumer<OnlineResource, @Nullable String> known) {
        this.store = store;
        this.enquirer = enquirer;
        this.clock = clock;
        this.known = known;
    }

    /**
     * Finds out what a name stands for that somebody gave; doesn't wait. When too many names wait,
     * it is left for later: the table tells which.
     */
    void learn(NamedCapabilities named, Jid from) {
        lock.lock();
        try {
            Deque<Jid> others = asked.get(named.name());
            if (others != null) {
                if (others.size() < MOST_ASKED && !others.contains(from)) {
                    others.add(from);
                }
                return;
            }
            if (asked.size() >= MOST_NAMES
                    || domains.getOrDefault(from.server(), 0) >= MOST_OF_DOMAIN) {
                return;
            }
            asked.put(named.name(), new ArrayDeque<>(List.of(from)));
            domains.merge(from.server(), 1, Integer::sum);
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("pubsub-caps").start(() -> findFor(named, from.server()));
    }

    private void findFor(NamedCapabilities named, Jid domain) {
        try {
            find(named);
        } finally {
            lock.lock();
            try {
                domains.computeIfPresent(domain, (same, count) -> count == 1 ? null : count - 1);
            } finally {
                lock.unlock();
            }
        }
    }

    private void find(NamedCapabilities named) {
        try {
            free.acquire();
            try {
                int tries = 0;
                for (Jid next = next(named, false); next != null; ) {
                    boolean found = ask(named, next);
                    tries++;
                    next = next(named, found || tries == MOST_ASKED);
                }
            } finally {
                free.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("Capabilities could not be kept: {}", failed.toString());
            next(named, true);
        }
    }

    /** The next to be asked; null at the end. */
    private @Nullable Jid next(NamedCapabilities named, boolean enough) {
        lock.lock();
        try {
            Deque<Jid> others = asked.get(named.name());
            Jid next = enough || others == null ? null : others.poll();
            if (next == null) {
                asked.remove(named.name());
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Asks one of those who use a name; returns whether no other need be asked. */
    private boolean ask(NamedCapabilities named, Jid jid) {
        if (isKnown(named)) {
            adopt(named, named.name(), null);
            return true;
        }
        Answer answer = answer(named, jid);
        if (answer.lost()) {
            return true;
        }
        boolean proven = answer.infos().stream().anyMatch(named.proof());
        List<String> wishes = answer.infos().stream().findFirst().map(Wishes::of).orElse(List.of());
        String name = proven ? named.name() : CapsTable.own(jid);
        store.write(books -> {
            if (proven || isThere(books, named, jid)) {
                books.caps().put(name, wishes, clock.instant());
            }
            return name;
        });
        adopt(named, name, proven ? null : jid);
        return proven;
    }

    private boolean isKnown(NamedCapabilities named) {
        return !store.write(books -> books.caps().known(List.of(named.name()), clock.instant()))
                .isEmpty();
    }

    /** Lets those have capabilities who say that they have them, or one of them alone. */
    private void adopt(NamedCapabilities named, String caps, @Nullable Jid only) {
        List<OnlineResource> users;
        do {
            users =
                    store.write(books -> {
                        List<OnlineResource> claiming =
                                books.presences().claiming(named.name(), only, ADOPTED);
                        Instant now = clock.instant();
                        books.presences()
                                .know(
                                        claiming.stream()
                                                .map(user -> user.knownAs(caps, now))
                                                .toList());
                        if (only == null) {
                            books.caps()
                                    .forgetOwn(claiming.stream().map(OnlineResource::jid).toList());
                        }
                        return claiming;
                    });
            users.forEach(user -> known.accept(user.knownAs(caps, clock.instant()), user.caps()));
        } while (users.size() == ADOPTED);
    }

    private static boolean isThere(Books books, NamedCapabilities named, Jid jid) {
        return books.presences()
                .find(jid)
                .filter(resource -> named.name().equals(resource.declared()))
                .isPresent();
    }

    /**
     * What came back.
     *
     * @param infos what it says that it can do, as it is and with the language of the answer, which
     *     servers add; none when it refused, or said nonsense
     * @param lost whether nobody could be asked
     */
    private record Answer(List<DiscoInfo> infos, boolean lost) {
        static final Answer NOTHING = new Answer(List.of(), false);

        static Answer of(Iq iq) {
            return iq.type() != Iq.Type.RESULT
                    ? NOTHING
                    : iq.element()
                            .child("query", DiscoInfo.NAMESPACE)
                            .map(DiscoInfo::read)
                            .map(info ->
                                    new Answer(
                                            List.of(
                                                    info,
                                                    info.withImpliedLang(iq.element().lang())),
                                            false))
                            .orElse(NOTHING);
        }
    }

    private Answer answer(NamedCapabilities named, Jid jid) {
        Answer answer = answer(jid, named.node());
        return answer.infos().isEmpty() && !answer.lost() && named.node() != null
                ? answer(jid, null)
                : answer;
    }

    private Answer answer(Jid jid, @Nullable String node) {
        try {
            return Answer.of(
                    enquirer.ask(jid, DiscoInfo.query(node))
                            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .join());
        } catch (InvalidElementException | IllegalArgumentException nonsense) {
            return Answer.NOTHING;
        } catch (CompletionException failed) {
            LOG.debug("{} did not say what it can do", jid, failed);
            return new Answer(List.of(), !Silence.is(failed));
        }
    }
}

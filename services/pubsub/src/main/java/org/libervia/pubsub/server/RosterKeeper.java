package org.libervia.pubsub.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.access.RosterSource;
import org.libervia.pubsub.people.RosterEntry;
import org.libervia.pubsub.people.RosterTable;
import org.libervia.pubsub.presence.Enquirer;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xep.roster.Roster;
import org.libervia.xep.roster.RosterItem;
import org.libervia.xep.roster.Subscription;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rosters by privilege (XEP-0356 §4): asked for when they are needed, kept in the database, and
 * kept right by what servers push. Of a server that doesn't push, a roster is believed for a short
 * while, and that somebody is not in it for a shorter one.
 */
public final class RosterKeeper implements RosterSource {
    private static final Logger LOG = LoggerFactory.getLogger(RosterKeeper.class);

    /** How long it counts that somebody is in a roster. */
    private static final Duration LISTED = Duration.ofSeconds(30);

    /** How long it counts that somebody is not in a roster. */
    private static final Duration UNLISTED = Duration.ofSeconds(2);

    /** How long it counts that a roster can't be had. */
    private static final Duration FAILED = Duration.ofMinutes(1);

    /** How long a roster counts of which each change is pushed. */
    private static final Duration PUSHED = Duration.ofHours(1);

    private static final int MOST_FAILED = 10_000;

    private final PubSubStore store;
    private final OwnServers servers;
    private final Enquirer enquirer;
    private final Clock clock;
    private final Map<Jid, CompletableFuture<Boolean>> fetching = new ConcurrentHashMap<>();
    private final Map<Jid, Instant> failed = new ConcurrentHashMap<>();
    private volatile Instant connected = Instant.MAX;

    /**
     * Nothing is fetched yet.
     *
     * @param enquirer asks servers
     */
    public RosterKeeper(PubSubStore store, OwnServers servers, Enquirer enquirer, Clock clock) {
        this.store = store;
        this.servers = servers;
        this.enquirer = enquirer;
        this.clock = clock;
    }

    /** Notes that there is a connection again: pushes may have been missed. */
    public void connected() {
        connected = clock.instant();
        failed.clear();
    }

    @Override
    public Worth worth(Jid account, @Nullable Instant fetched, boolean listed) {
        Grant grant = servers.of(account).filter(Grant::rosters).orElse(null);
        if (grant == null || account.equals(account.server())) {
            return Worth.NONE;
        }
        Instant now = clock.instant();
        if (fetched != null && isGood(grant, fetched, listed, now)) {
            return Worth.GOOD;
        }
        Instant failure = failed.get(account);
        return failure != null && failure.plus(FAILED).isAfter(now) ? Worth.NONE : Worth.OLD;
    }

    private boolean isGood(Grant grant, Instant fetched, boolean listed, Instant now) {
        if (grant.pushes()) {
            return fetched.isAfter(connected) && fetched.plus(PUSHED).isAfter(now);
        }
        return fetched.plus(listed ? LISTED : UNLISTED).isAfter(now);
    }

    @Override
    public void fetch(Jid account) {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> others = fetching.putIfAbsent(account, mine);
        if (others != null) {
            others.join();
            return;
        }
        try {
            ask(account);
        } catch (CompletionException | LiberviaException unknown) {
            LOG.warn("The roster of {} could not be read: {}", account, unknown.getMessage());
            fails(account);
        } finally {
            fetching.remove(account, mine);
            mine.complete(true);
        }
    }

    private void fails(Jid account) {
        if (failed.size() >= MOST_FAILED) {
            failed.clear();
        }
        failed.put(account, clock.instant());
    }

    private void ask(Jid account) {
        RosterTable.Known before = store.read(books -> books.rosters().known(account)).orElse(null);
        String version = before == null || before.version() == null ? "" : before.version();
        Instant asked = clock.instant();
        Iq answer = enquirer.ask(account, Roster.query(version).write()).join();
        if (answer.type() != Iq.Type.RESULT) {
            LOG.warn("The server of {} refuses its roster: {}", account, answer.error());
            fails(account);
            return;
        }
        XmlElement payload = answer.payload().orElse(null);
        store.write(books -> {
            boolean untouched = Objects.equals(before, books.rosters().lock(account).orElse(null));
            if (untouched) {
                keep(books.rosters(), account, payload, asked);
            }
            return untouched;
        });
        failed.remove(account);
    }

    /** An empty answer says that the version that was named is the newest. */
    private static void keep(
            RosterTable rosters, Jid account, @Nullable XmlElement payload, Instant asked) {
        if (payload == null) {
            rosters.known(account)
                    .ifPresent(known -> rosters.confirm(account, known.version(), asked));
            return;
        }
        Roster roster = read(account, payload);
        Set<RosterEntry> entries = new HashSet<>();
        roster.items().forEach(item -> entries.add(entry(item)));
        if (rosters.known(account).isPresent() && rosters.entries(account).equals(entries)) {
            rosters.confirm(account, roster.ver(), asked);
        } else {
            rosters.replace(account, roster.ver(), entries, asked);
        }
    }

    private static Roster read(Jid account, XmlElement payload) {
        return Roster.read(
                payload,
                wrong ->
                        LOG.warn(
                                "A contact of {} was passed over: {}",
                                account,
                                wrong.getMessage()));
    }

    private static RosterEntry entry(RosterItem item) {
        return new RosterEntry(
                item.jid(), item.subscription().isFrom(), List.copyOf(item.groups()));
    }

    /**
     * Takes a change of a roster that a server pushes (§4.4).
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code forbidden} when it is not from the bare
     *     address of an account whose server says that it pushes
     */
    public void pushed(Iq push) {
        Jid account = push.from();
        if (account == null
                || account.equals(account.server())
                || !account.equals(account.bare())
                || servers.of(account).filter(Grant::pushes).isEmpty()) {
            throw Refusal.forbidden();
        }
        Roster change = read(account, push.payload().orElseThrow());
        CompletableFuture<Boolean> running = fetching.get(account);
        if (running != null) {
            running.join();
        }
        store.write(books -> {
            RosterTable rosters = books.rosters();
            RosterTable.Known known = rosters.lock(account).orElse(null);
            if (known == null) {
                rosters.replace(account, null, List.of(), Instant.EPOCH);
            } else {
                change.items().forEach(item -> change(rosters, account, item));
                // A little later than before: who asked earlier sees that its answer is old.
                rosters.confirm(
                        account,
                        change.ver() == null ? known.version() : change.ver(),
                        known.fetched().plus(1, ChronoUnit.MICROS));
            }
            return true;
        });
    }

    private static void change(RosterTable rosters, Jid account, RosterItem item) {
        if (item.subscription() == Subscription.REMOVE) {
            rosters.remove(account, item.jid());
        } else {
            rosters.put(account, List.of(entry(item)));
        }
    }
}

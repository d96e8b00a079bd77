package org.libervia.pubsub.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.online.CapsTable;
import org.libervia.pubsub.online.OnlineResource;
import org.libervia.pubsub.store.Books;

/** Enters sightings in the tables, in one transaction; what changed nothing isn't written. */
final class Roll {
    /** A resource that stays is noted as heard of this often. */
    private static final Duration FRESH = Duration.ofHours(1);

    /** So many resources of one bare address are known; others are not there. */
    private static final int MOST_RESOURCES = 50;

    private final Instant now;
    private final Instant connected;
    private final Map<Jid, OnlineResource> before;
    private final Set<String> known;
    private final Map<Jid, Integer> counts;
    private final Predicate<Jid> expected;
    private final List<OnlineResource> changed = new ArrayList<>();
    private final List<Jid> removed = new ArrayList<>();
    private final List<Jid> forgotten = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Jid> gone = new ArrayList<>();

    /**
     * Somebody who came, or says anew what it can do.
     *
     * @param resource as it is now
     * @param capabilities what it says that it can do, or null
     * @param earlier the name of the capabilities that it had before, or null
     * @param came whether it was not online before
     */
    record Arrival(
            OnlineResource resource,
            @Nullable NamedCapabilities capabilities,
            @Nullable String earlier,
            boolean came) {}

    /**
     * What came of it.
     *
     * @param gone those who are not online
     */
    record Outcome(List<Arrival> arrivals, List<Jid> gone) {
        static final Outcome NOTHING = new Outcome(List.of(), List.of());
    }

    private Roll(
            Books books,
            Collection<Sighting> sightings,
            Predicate<Jid> others,
            Instant now,
            Instant connected) {
        this.now = now;
        this.connected = connected;
        this.before = books.presences().find(sightings.stream().map(Sighting::jid).toList());
        this.known =
                books.caps()
                        .known(
                                sightings.stream()
                                        .map(Sighting::declared)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()),
                                now);
        this.counts =
                new HashMap<>(
                        books.presences()
                                .count(
                                        sightings.stream()
                                                .filter(Sighting::available)
                                                .map(Sighting::jid)
                                                .filter(jid -> !before.containsKey(jid))
                                                .map(Jid::bare)
                                                .collect(Collectors.toSet())));
        Set<Jid> welcome =
                books.presences()
                        .welcome(
                                sightings.stream()
                                        .map(Sighting::jid)
                                        .filter(jid -> !before.containsKey(jid))
                                        .map(Jid::bare)
                                        .collect(Collectors.toSet()));
        this.expected = bare -> welcome.contains(bare) || others.test(bare);
    }

    /**
     * Enters sightings, one for each address. Those who are nothing to anybody here are passed
     * over.
     *
     * @param others those whose presence is kept all the same, by bare address
     * @param connected since when nothing was missed
     */
    static Outcome enter(
            Books books,
            Collection<Sighting> sightings,
            Predicate<Jid> others,
            Instant now,
            Instant connected) {
        Roll roll = new Roll(books, sightings, others, now, connected);
        sightings.forEach(roll::enter);
        books.presences().remove(roll.removed);
        books.caps().forgetOwn(roll.forgotten);
        books.presences().put(roll.changed);
        return new Outcome(List.copyOf(roll.arrivals), List.copyOf(roll.gone));
    }

    private void enter(Sighting sighting) {
        OnlineResource old = before.get(sighting.jid());
        if (old == null && !expected.test(sighting.jid().bare())) {
            return;
        }
        if (!sighting.available()) {
            if (old != null && sighting.sent() != null && old.seen().isAfter(sighting.sent())) {
                return;
            }
            gone.add(sighting.jid());
            if (old != null) {
                removed.add(old.jid());
                forgetOwn(old);
            }
        } else if (old == null) {
            if (counts.merge(sighting.jid().bare(), 1, Integer::sum) <= MOST_RESOURCES) {
                arrive(sighting);
            }
        } else if (isBack(sighting, old)) {
            forgetOwn(old);
            arrive(sighting);
        } else {
            stay(sighting, old);
        }
    }

    /** Whether it was away in between, or may have been while there was no connection. */
    private boolean isBack(Sighting sighting, OnlineResource old) {
        Instant sent = sighting.sent();
        return sighting.anew()
                || (old.seen().isBefore(connected) && (sent == null || sent.isAfter(old.seen())));
    }

    private void arrive(Sighting sighting) {
        String caps = known(sighting.declared());
        OnlineResource resource =
                resource(sighting, now, caps, caps != null || sighting.declared() == null);
        changed.add(resource);
        arrivals.add(new Arrival(resource, sighting.capabilities(), null, true));
    }

    private void stay(Sighting sighting, OnlineResource old) {
        if (!Objects.equals(sighting.declared(), old.declared())) {
            change(sighting, old);
        } else if (!sighting.show().equals(old.show())
                || old.seen().isBefore(connected)
                || old.seen().isBefore(now.minus(FRESH))) {
            changed.add(resource(sighting, old.since(), old.caps(), old.known()));
        }
    }

    /** What it wanted before counts until it is known what it wants now. */
    private void change(Sighting sighting, OnlineResource old) {
        String caps = known(sighting.declared());
        boolean known = caps != null || sighting.declared() == null;
        if (known) {
            forgetOwn(old);
        }
        OnlineResource resource =
                resource(
                        sighting,
                        old.caps() == null ? now : old.since(),
                        known ? caps : old.caps(),
                        known);
        changed.add(resource);
        arrivals.add(new Arrival(resource, sighting.capabilities(), old.caps(), false));
    }

    private @Nullable String known(@Nullable String declared) {
        return declared != null && known.contains(declared) ? declared : null;
    }

    private OnlineResource resource(
            Sighting sighting, Instant since, @Nullable String caps, boolean isKnown) {
        return new OnlineResource(
                sighting.jid(), sighting.show(), sighting.declared(), caps, isKnown, since, now);
    }

    private void forgetOwn(OnlineResource old) {
        if (CapsTable.own(old.jid()).equals(old.caps())) {
            forgotten.add(old.jid());
        }
    }
}

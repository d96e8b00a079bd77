package org.libervia.pubsub.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.online.OnlineResource;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xmpp.stanza.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deals with presences, and with what follows from them. */
public final class Attendance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_RESOURCES = 100;

    /** Servers have so long to tell again who is online when there is a new connection. */
    private static final Duration TELLING = Duration.ofMinutes(3);

    private static final Duration ASKED_AGAIN = Duration.ofMinutes(2);
    private static final Duration UNUSED = Duration.ofDays(180);

    private final PubSubStore store;
    private final Strangers strangers;
    private final Clock clock;
    private final Changes changes;
    private final Capabilities capabilities;
    private final Arrivals arrivals;
    private final Departures departures;
    private final Watch watch;
    private final Staleness staleness;
    private final Errands errands;
    private final Sightings sightings;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Instant connected;

    /**
     * Starts.
     *
     * @param enquirer asks what those who come can do
     * @param changes what it may do with the data
     * @param consequence what follows when items are removed
     */
    public Attendance(
            PubSubStore store,
            Enquirer enquirer,
            Changes changes,
            Consequence consequence,
            Clock clock) {
        this.store = store;
        this.strangers = new Strangers(enquirer, System::nanoTime);
        this.clock = clock;
        this.changes = changes;
        this.connected = clock.instant();
        this.capabilities = new Capabilities(store, enquirer, clock, this::known);
        this.arrivals = new Arrivals(store, changes);
        this.departures = new Departures(consequence);
        this.watch = new Watch(store, enquirer, clock);
        this.staleness = new Staleness(store, enquirer, this::enter);
        this.sightings = new Sightings(this::enter);
        this.errands = new Errands(this::round);
    }

    /** Notes that there is a new connection, and that presences may have been missed. */
    public void connected() {
        connected = clock.instant();
        errands.take(watch::askAgain);
    }

    /** Notes that somebody's presence may be wanted that was not. */
    public void presencesWanted() {
        if (asking.compareAndSet(false, true)) {
            errands.take(() -> {
                asking.set(false);
                watch.ask();
            });
        }
    }

    /** Deals with a presence; waits while very many come. */
    public void presence(Presence presence) {
        Jid from = presence.from();
        if (from == null) {
            return;
        }
        try {
            Presence.Type type = presence.type();
            switch (type) {
                case AVAILABLE -> sightings.take(Sighting.of(from, presence));
                case UNAVAILABLE, ERROR -> sightings.take(Sighting.gone(from));
                default -> errands.take(() -> said(type, from));
            }
        } catch (IllegalArgumentException unknown) {
            LOG.debug("{} sent a presence of an unknown type", from, unknown);
        }
    }

    private void said(Presence.Type type, Jid from) {
        if (watch.said(type, from)) {
            List<OnlineResource> there =
                    store.read(books -> books.presences().ofBare(from.bare(), MOST_RESOURCES));
            there.forEach(resource -> sightings.take(Sighting.gone(resource.jid())));
            sightings.take(Sighting.gone(from.bare()));
        }
    }

    private void enter(Collection<Sighting> some) {
        if (some.isEmpty()) {
            return;
        }
        AtomicReference<Roll.Outcome> outcome = new AtomicReference<>(Roll.Outcome.NOTHING);
        try {
            Reply _ =
                    changes.submit(
                                    desk -> {
                                        Roll.Outcome made =
                                                Roll.enter(
                                                        desk.books(),
                                                        some,
                                                        strangers::takes,
                                                        desk.now(),
                                                        connected);
                                        outcome.set(made);
                                        return departures.of(made.gone(), desk);
                                    })
                            .join();
        } catch (CompletionException failed) {
            LOG.warn("{} presences could not be kept: {}", some.size(), failed.getMessage());
            return;
        }
        try {
            for (Roll.Arrival arrival : outcome.get().arrivals()) {
                follow(arrival);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Roll.Arrival arrival) throws InterruptedException {
        OnlineResource resource = arrival.resource();
        if (arrival.came()) {
            arrivals.came(resource);
        }
        if (resource.known()) {
            arrivals.wants(resource, arrival.earlier());
        } else if (arrival.capabilities() != null) {
            capabilities.learn(arrival.capabilities(), resource.jid());
        }
    }

    private void known(OnlineResource resource, @Nullable String earlier) {
        try {
            arrivals.wants(resource, earlier);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is done now and then: looks for those who are gone, and for what is not needed. */
    public void round() {
        Instant now = clock.instant();
        watch.ask();
        watch.release();
        if (connected.plus(TELLING).isBefore(now)) {
            staleness.check(connected, now);
        }
        store.read(books -> books.presences().unknown(now.minus(ASKED_AGAIN), AT_ONCE))
                .forEach(resource -> {
                    String declared = resource.declared();
                    if (declared != null) {
                        capabilities.learn(NamedCapabilities.named(declared), resource.jid());
                    }
                });
        store.write(books -> {
            books.caps().forgetUnused(now.minus(UNUSED), AT_ONCE);
            return now;
        });
    }

    /** Enters what waits, and ends. */
    @Override
    public void close() {
        sightings.close();
        errands.close();
        arrivals.close();
    }
}

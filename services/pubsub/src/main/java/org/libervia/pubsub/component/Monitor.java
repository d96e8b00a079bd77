package org.libervia.pubsub.component;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.metrics.Gauges;
import org.libervia.pubsub.metrics.Memory;
import org.libervia.pubsub.metrics.Meters;
import org.libervia.pubsub.metrics.Totals;
import org.libervia.pubsub.notify.Dispatcher;
import org.libervia.pubsub.store.PubSubStore;

/** Tells how the service is, to those who look after it. */
public final class Monitor {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PubSubStore store;
    private final Meters meters;
    private final Totals totals;
    private final Reception reception;
    private final Dispatcher dispatcher;
    private final Instant since = Instant.now();
    private final AtomicBoolean probing = new AtomicBoolean();
    private volatile BooleanSupplier connected = () -> true;
    private volatile String databaseTrouble = "";

    Monitor(PubSubStore store, Meters meters, Reception reception, Dispatcher dispatcher) {
        this.store = store;
        this.meters = meters;
        this.totals = new Totals(store, System::nanoTime);
        this.reception = reception;
        this.dispatcher = dispatcher;
    }

    /** Says who knows whether the server is there. */
    void connection(BooleanSupplier isConnected) {
        this.connected = isConnected;
    }

    /** How it is now. */
    public Gauges gauges() {
        return new Gauges(
                connected.getAsBoolean(),
                reception.underWay(),
                dispatcher.waiting(),
                Duration.between(since, Instant.now()),
                store.groups(),
                totals.get(),
                Memory.now());
    }

    /** What was counted. */
    public Meters meters() {
        return meters;
    }

    /** All that is known, in the text format of Prometheus. */
    public String exposition() {
        return gauges().exposition(meters);
    }

    /** Why the service can't serve now, a sentence each; none when it can. */
    public List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        if (reception.isClosing()) {
            troubles.add("The service is ending.");
        }
        if (!connected.getAsBoolean()) {
            troubles.add("There is no connection to the server.");
        }
        if (dispatcher.isFull()) {
            troubles.add(
                    dispatcher.waiting()
                            + " notifications wait: more than may before changes are refused.");
        }
        String database = database();
        if (!database.isEmpty()) {
            troubles.add(database);
        }
        return troubles;
    }

    /** Asks the database; one that is silent is asked by one thread only, however often we are. */
    private String database() {
        if (probing.compareAndSet(false, true)) {
            Thread probe =
                    Thread.ofVirtual()
                            .name("pubsub-probe")
                            .start(() -> {
                                databaseTrouble = probe();
                                probing.set(false);
                            });
            try {
                if (!probe.join(PATIENCE)) {
                    databaseTrouble = "The database doesn't answer.";
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return databaseTrouble;
    }

    private String probe() {
        try {
            store.probe();
            return "";
        } catch (LiberviaException failed) {
            return String.valueOf(failed.getMessage());
        }
    }
}

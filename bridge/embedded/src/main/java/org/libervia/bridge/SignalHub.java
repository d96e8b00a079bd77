package org.libervia.bridge;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.libervia.domain.Bridge.Subscription;
import org.libervia.domain.Signal;
import org.libervia.domain.SignalsLost;
import org.libervia.domain.catalogue.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where signals go in, and out to all who listen. Safe for many threads. */
public final class SignalHub {
    private final Logger log = LoggerFactory.getLogger(SignalHub.class);
    private final List<Consumer<Signal>> sinks = new CopyOnWriteArrayList<>();
    private final Set<Class<? extends Signal>> types = new CopyOnWriteArraySet<>(Signals.ALL);

    /** Makes a signal known that is not among {@link Signals#ALL}, as a third-party feature may. */
    public void declare(Class<? extends Signal> type) {
        types.add(type);
    }

    /** The signals that are known, by their name on the wire. */
    public SortedMap<String, Class<? extends Signal>> declared() {
        SortedMap<String, Class<? extends Signal>> byName = new TreeMap<>();
        for (Class<? extends Signal> type : types) {
            byName.put(Signal.name(type), type);
        }
        return byName;
    }

    /** Tells everybody who listens; returns at once. Signals of one thread arrive in its order. */
    public void emit(Signal signal) {
        for (Consumer<Signal> sink : sinks) {
            sink.accept(signal);
        }
    }

    /**
     * Hears signals of these types, one after the other, on a thread of its own; an empty set means
     * all.
     */
    public Subscription subscribe(Set<Class<? extends Signal>> wanted, Consumer<Signal> listener) {
        return subscribe(wanted, listener, SignalDelivery.LIMIT);
    }

    /** As the other, with a limit of the signals that may wait. */
    public Subscription subscribe(
            Set<Class<? extends Signal>> wanted, Consumer<Signal> listener, int limit) {
        Set<Class<? extends Signal>> chosen = Set.copyOf(wanted);
        SignalDelivery delivery =
                new SignalDelivery(
                        limit,
                        listener,
                        failed -> log.warn("A listener of signals failed", failed));
        Subscription attached =
                attach(signal -> {
                    if (chosen.isEmpty()
                            || chosen.contains(signal.getClass())
                            || signal instanceof SignalsLost) {
                        delivery.offer(signal);
                    }
                });
        return () -> {
            attached.close();
            delivery.finish();
        };
    }

    /**
     * Hands every signal to {@code sink} on the thread that emits it: for transports with a buffer
     * of their own. It must not block and not throw.
     */
    public Subscription attach(Consumer<Signal> sink) {
        sinks.add(sink);
        return () -> sinks.remove(sink);
    }
}

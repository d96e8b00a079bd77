package org.libervia.bridge.socket;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.bridge.SignalDelivery;
import org.libervia.bridge.socket.json.Json;
import org.libervia.bridge.socket.json.Shapes;
import org.libervia.bridge.socket.wire.Envelope;
import org.libervia.domain.BackendGone;
import org.libervia.domain.Signal;
import org.libervia.domain.SignalsLost;
import org.libervia.domain.catalogue.Signals;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Who of this frontend listens to which signals. */
final class Subscribers {
    private final Shapes shapes;
    private final Map<Long, SignalDelivery> deliveries = new ConcurrentHashMap<>();
    private final Map<String, Class<? extends Signal>> types = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    Subscribers(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Adds a listener, before the backend is asked for signals, so that none is missed. */
    long add(Set<Class<? extends Signal>> wanted, Consumer<Signal> listener) {
        Collection<Class<? extends Signal>> known = wanted.isEmpty() ? Signals.ALL : wanted;
        known.forEach(type -> types.put(Signal.name(type), type));
        types.put(Signal.name(SignalsLost.class), SignalsLost.class);
        long number = last.incrementAndGet();
        deliveries.put(
                number, new SignalDelivery(SignalDelivery.LIMIT, listener, Subscribers::report));
        return number;
    }

    private static void report(RuntimeException failed) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failed);
    }

    boolean has(long number) {
        return deliveries.containsKey(number);
    }

    /** Takes a listener away. */
    void remove(long number) {
        SignalDelivery delivery = deliveries.remove(number);
        if (delivery != null) {
            delivery.close();
        }
    }

    /** Takes a listener away once it has heard what waits for it. */
    void finish(long number) {
        SignalDelivery delivery = deliveries.remove(number);
        if (delivery != null) {
            delivery.finish();
        }
    }

    /** The backend is gone: all are told, whatever they listen to. */
    void ended() {
        deliveries.values().forEach(delivery -> delivery.offer(new BackendGone()));
    }

    void close() {
        deliveries.values().forEach(SignalDelivery::close);
        deliveries.clear();
    }

    /** Hands a signal to those who want it; one that this program does not know is passed over. */
    void hear(Envelope envelope) {
        if (envelope.params() < 0 || deliveries.isEmpty()) {
            return;
        }
        Set<Long> numbers = new HashSet<>();
        Signal signal = read(envelope, numbers);
        if (signal == null) {
            return;
        }
        deliveries.forEach((number, delivery) -> {
            if (numbers.isEmpty() || numbers.contains(number)) {
                delivery.offer(signal);
            }
        });
    }

    /** The parameters of a signal: its name comes before its data. */
    private @Nullable Signal read(Envelope envelope, Set<Long> numbers) {
        Signal signal = null;
        Class<? extends Signal> type = null;
        try (JsonParser in = Json.parser(envelope.text(), envelope.params())) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "name" -> type = types.get(in.getString());
                    case "subscriptions" -> {
                        while (in.nextToken() != JsonToken.END_ARRAY) {
                            numbers.add(in.getLongValue());
                        }
                    }
                    case "data" -> {
                        if (type == null) {
                            return null;
                        }
                        signal = type.cast(shapes.of(type).read(in, name));
                    }
                    default -> in.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            throw Json.bad("A signal can't be read: " + broken.getOriginalMessage());
        }
        return signal;
    }
}

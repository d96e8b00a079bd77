package org.libervia.backend.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What features keep for a session, one thing per type. */
final class SessionState {
    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>(4);

    <T> T get(Class<T> type, Supplier<T> first) {
        Object there = kept.get(type);
        if (there == null) {
            // Not computeIfAbsent: making one thing may ask for another.
            Object made = first.get();
            Object earlier = kept.putIfAbsent(type, made);
            there = earlier == null ? made : earlier;
        }
        return type.cast(there);
    }
}

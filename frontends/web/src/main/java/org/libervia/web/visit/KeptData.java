package org.libervia.web.visit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one page keeps in a session: one thing of each type. */
final class KeptData {
    /** What was filled in a form that was not accepted. */
    record Filled(Map<String, String> fields) {}

    private final Map<Class<?>, Object> things = new ConcurrentHashMap<>();

    <T> Optional<T> get(Class<T> type) {
        return Optional.ofNullable(things.get(type)).map(type::cast);
    }

    void put(Object thing) {
        things.put(thing.getClass(), thing);
    }

    <T> Optional<T> take(Class<T> type) {
        return Optional.ofNullable(things.remove(type)).map(type::cast);
    }
}

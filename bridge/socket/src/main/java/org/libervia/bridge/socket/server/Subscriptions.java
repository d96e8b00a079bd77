package org.libervia.bridge.socket.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Signal;

/** What one frontend wants to hear. */
final class Subscriptions {
    private static final int MAX = 256;

    /**
     * @param types the signals wanted; empty for all
     * @param profile the one profile that is of interest, or null for all
     */
    record Interest(Set<Class<? extends Signal>> types, @Nullable String profile) {

        boolean covers(Signal signal) {
            return (types.isEmpty() || types.contains(signal.getClass()))
                    && (profile == null || signal.about().map(profile::equals).orElse(true));
        }
    }

    private final Map<Long, Interest> interests = new ConcurrentSkipListMap<>();

    /**
     * Adds one under the number that the frontend chose.
     *
     * @throws LiberviaException with {@code CONFLICT} when the number is taken, {@code LIMIT} when
     *     there are too many
     */
    void add(long number, Interest interest) {
        if (interests.size() >= MAX) {
            throw new LiberviaException(
                    Problem.LIMIT, "There are " + MAX + " subscriptions on this connection.");
        }
        if (interests.putIfAbsent(number, interest) != null) {
            throw new LiberviaException(
                    Problem.CONFLICT, "There is a subscription " + number + " already.");
        }
    }

    /** Adds one under the next free number. */
    long add(Interest interest) {
        long number = 1;
        while (interests.containsKey(number)) {
            number++;
        }
        add(number, interest);
        return number;
    }

    void remove(long number) {
        if (interests.remove(number) == null) {
            throw new LiberviaException(
                    Problem.NOT_FOUND, "There is no subscription " + number + ".");
        }
    }

    /** The numbers of those that want this signal. */
    List<Long> wanting(Signal signal) {
        if (interests.isEmpty()) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>();
        interests.forEach((number, interest) -> {
            if (interest.covers(signal)) {
                numbers.add(number);
            }
        });
        return numbers;
    }
}

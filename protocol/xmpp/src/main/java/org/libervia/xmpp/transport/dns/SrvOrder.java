package org.libervia.xmpp.transport.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Puts records in the order to try them in: by priority, by weighted chance within one. */
final class SrvOrder {
    private final RandomGenerator random;

    SrvOrder(RandomGenerator random) {
        this.random = random;
    }

    /** Orders things that have a record each (RFC 2782, “Weight”). */
    <T> List<T> order(List<T> things, Function<T, SrvRecord> record) {
        List<T> left = new ArrayList<>(things);
        left.sort(
                Comparator.comparingInt((T thing) -> record.apply(thing).priority())
                        .thenComparing(thing -> record.apply(thing).weight() != 0));
        List<T> ordered = new ArrayList<>(left.size());
        while (!left.isEmpty()) {
            int priority = record.apply(left.getFirst()).priority();
            int same = 0;
            int total = 0;
            while (same < left.size() && record.apply(left.get(same)).priority() == priority) {
                total += record.apply(left.get(same++)).weight();
            }
            ordered.add(left.remove(pick(left.subList(0, same), record, total)));
        }
        return ordered;
    }

    private <T> int pick(List<T> same, Function<T, SrvRecord> record, int total) {
        int chosen = random.nextInt(total + 1);
        int sum = 0;
        for (int i = 0; i < same.size(); i++) {
            sum += record.apply(same.get(i)).weight();
            if (sum >= chosen) {
                return i;
            }
        }
        throw new IllegalStateException("weights don't add up to " + total);
    }
}

package org.libervia.template.extra;

import java.util.HashMap;
import java.util.Map;

/** Counts the uses of names in a rendering, so that each use can have an id of its own. */
final class Indexes {
    private final Map<String, Integer> used = new HashMap<>();

    /** The name for its first use, {@code name_1} for the next, and so on. */
    String next(String name) {
        return suffixed(name, used.merge(name, 1, Integer::sum) - 1);
    }

    /** What {@link #next} answered last. */
    String current(String name) {
        return suffixed(name, used.getOrDefault(name, 1) - 1);
    }

    private static String suffixed(String name, int index) {
        return index == 0 ? name : name + "_" + index;
    }
}

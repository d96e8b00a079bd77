package org.libervia.domain;

import java.util.Optional;

/**
 * Something that happened and that frontends are told of. A signal is a record; its name on the
 * wire is its class name with a lower first letter.
 */
public interface Signal {

    /** The profile it concerns, by name; empty when it concerns all. */
    Optional<String> about();

    /** The name on the wire. */
    static String name(Class<? extends Signal> type) {
        String simple = type.getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }
}

package org.libervia.domain;

import java.util.Optional;

/** A signal that concerns one profile. */
public interface ProfileSignal extends Signal {

    /** The name of the profile. */
    String profile();

    @Override
    default Optional<String> about() {
        return Optional.of(profile());
    }
}

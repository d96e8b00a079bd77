package org.libervia.domain;

import java.util.Optional;

/**
 * Signals were dropped because the listener was too slow: it should ask anew for what it shows.
 *
 * @param count how many were dropped since the last that was delivered
 */
public record SignalsLost(long count) implements Signal {
    @Override
    public Optional<String> about() {
        return Optional.empty();
    }
}

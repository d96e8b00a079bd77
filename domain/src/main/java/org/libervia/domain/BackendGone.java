package org.libervia.domain;

import java.util.Optional;

/**
 * The connection to the backend has ended: it was stopped, or died. Nothing more comes over this
 * bridge. Made by the transport at the frontend's end; an embedded bridge never sends it.
 */
public record BackendGone() implements Signal {
    @Override
    public Optional<String> about() {
        return Optional.empty();
    }
}

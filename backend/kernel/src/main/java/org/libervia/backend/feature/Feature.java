package org.libervia.backend.feature;

/**
 * A feature of the backend: found by {@code ServiceLoader}, so it has a public constructor without
 * parameters that does nothing.
 */
public interface Feature {

    /** What it is and needs; data only, asked for before anything is started. */
    Declaration declaration();

    /**
     * Starts it. Called once, after the features it requires; an exception leaves it out, with all
     * that require it.
     *
     * @return what it does from now on
     */
    Behaviour start(Backend backend);
}

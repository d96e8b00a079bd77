package org.libervia.backend.feature;

/** A step of the pipeline of messages that leave. */
@FunctionalInterface
public interface OutgoingStep {

    /**
     * Adds to the message or acts on it. An exception stops it: what was asked for could not be
     * done, and the user is told.
     */
    void take(OutgoingDraft message);
}

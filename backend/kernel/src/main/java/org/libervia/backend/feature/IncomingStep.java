package org.libervia.backend.feature;

/** A step of the pipeline of messages that come. */
@FunctionalInterface
public interface IncomingStep {

    /** Looks at the message, and may add to its draft; returns whether the message goes on. */
    Verdict take(IncomingMessage message);

    /** What becomes of the message. */
    enum Verdict {
        GOES_ON,
        /** It was dealt with, or is to be dropped: no later step sees it. */
        ENDS
    }
}

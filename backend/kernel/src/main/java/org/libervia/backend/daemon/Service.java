package org.libervia.backend.daemon;

/** What a daemon runs. */
public interface Service extends AutoCloseable {

    /** Waits until the service was asked to end by one of its own users. */
    void awaitEnd() throws InterruptedException;

    /** Ends in an orderly way, within seconds. */
    @Override
    void close();
}

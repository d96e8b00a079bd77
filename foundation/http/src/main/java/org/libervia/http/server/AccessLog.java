package org.libervia.http.server;

import java.time.Duration;
import org.libervia.http.HttpRequest;

/** Hears of each request that was answered. */
@FunctionalInterface
public interface AccessLog {
    /** Nothing is written down. */
    AccessLog NONE = (request, status, bytes, time) -> {};

    /**
     * A request was answered.
     *
     * @param bytes how much content was sent
     */
    void answered(HttpRequest request, int status, long bytes, Duration time);
}

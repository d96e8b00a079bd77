package org.libervia.web.live;

import java.time.Duration;

/**
 * How much a live page may take.
 *
 * @param queue how many messages wait for the browser to connect
 * @param burst how many messages a browser may send at once
 * @param perSecond how many a second in the long run
 * @param length of a message, in characters
 * @param patience how long to wait for a browser that has not connected
 * @param perSession how many pages a session may have open
 * @param total how many pages all sessions together may have open
 */
public record LiveLimits(
        int queue,
        int burst,
        int perSecond,
        int length,
        Duration patience,
        int perSession,
        int total) {
    /** For people with a few windows open. */
    public static final LiveLimits USUAL =
            new LiveLimits(256, 60, 10, 64 * 1024, Duration.ofSeconds(90), 40, 20_000);
}

package org.libervia.http.server;

/** Frames that a client may send: some at once, and so many a second in the long run. */
final class MessageRate {
    private static final int SECONDS_AT_ONCE = 10;
    private static final double SECOND = 1e9;

    private final int perSecond;
    private double left;
    private long filled;

    MessageRate(int perSecond) {
        this.perSecond = perSecond;
        this.left = (double) perSecond * SECONDS_AT_ONCE;
        this.filled = System.nanoTime();
    }

    boolean permits(long now) {
        left =
                Math.min(
                        (double) perSecond * SECONDS_AT_ONCE,
                        left + (now - filled) / SECOND * perSecond);
        filled = now;
        left -= 1;
        return left >= 0;
    }
}

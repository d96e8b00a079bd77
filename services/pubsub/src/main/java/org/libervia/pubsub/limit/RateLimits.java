package org.libervia.pubsub.limit;

/**
 * How often somebody may ask.
 *
 * @param address how many requests a second a bare address may send on average, 0 for any number
 * @param domain how many all addresses of a foreign domain may send together, 0 for any number
 * @param seconds for how many seconds' worth somebody who was silent may send at once
 */
public record RateLimits(int address, int domain, int seconds) {
    /** As often as one likes. */
    public static final RateLimits NONE = new RateLimits(0, 0, 10);

    public RateLimits {
        if (address < 0 || domain < 0 || seconds < 1) {
            throw new IllegalArgumentException("a rate is not negative");
        }
    }
}

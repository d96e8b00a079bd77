package org.libervia.pubsub.presence;

import java.util.function.LongSupplier;
import org.libervia.base.Jid;
import org.libervia.pubsub.limit.RateLimits;
import org.libervia.pubsub.limit.Rates;

/**
 * Whose presence is taken though nothing here is known to depend on it. Something may soon: they
 * subscribe afterwards, or a server tells of contacts before their rosters are here. So they are
 * taken, but few of each domain.
 */
final class Strangers {
    private static final RateLimits LIMITS = new RateLimits(1, 5, 200);

    /** No domain is excepted. */
    private static final Jid NOWHERE = Jid.parse("nowhere.invalid");

    private final Enquirer enquirer;
    private final Rates rates;

    /**
     * Begins to count.
     *
     * @param clock nanoseconds from any moment on
     */
    Strangers(Enquirer enquirer, LongSupplier clock) {
        this.enquirer = enquirer;
        this.rates = new Rates(LIMITS, NOWHERE, clock);
    }

    /** Whether the presence of somebody is taken that nothing here waits for. */
    boolean takes(Jid bare) {
        return enquirer.hears(bare) || rates.request(bare).isZero();
    }
}

package org.libervia.web.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.libervia.web.security.AttemptLimit;

/** How often people may try to log in or to register. */
final class AccountLimits {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final AttemptLimit loginsOfAddress;
    private final AttemptLimit loginsOfName;
    private final AttemptLimit registrations;

    AccountLimits(InstantSource clock) {
        loginsOfAddress = new AttemptLimit(30, TEN_MINUTES, clock);
        loginsOfName = new AttemptLimit(10, TEN_MINUTES, clock);
        registrations = new AttemptLimit(20, Duration.ofHours(1), clock);
    }

    /** Counts an attempt to log in, until it is told that it was all right. */
    Optional<Duration> login(InetAddress address, Supplier<String> name) {
        return loginsOfAddress
                .attempt(AttemptLimit.key(address))
                .or(() -> loginsOfName.attempt(name.get()));
    }

    void loggedIn(InetAddress address, String name) {
        loginsOfAddress.forgive(AttemptLimit.key(address));
        loginsOfName.forgive(name);
    }

    Optional<Duration> registration(InetAddress address) {
        return registrations.attempt(AttemptLimit.key(address));
    }
}

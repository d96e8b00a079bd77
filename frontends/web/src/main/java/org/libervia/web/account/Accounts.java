package org.libervia.web.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.session.Login;
import org.libervia.web.session.Session;
import org.libervia.web.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs people in and out. */
public final class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final Bridge bridge;
    private final Sessions sessions;
    private final LoginNames names;
    private final Credentials credentials;
    private final Registration registration;
    private final AccountLimits limits;
    private final InstantSource clock;
    private final Duration refusal;
    private final Set<String> connectedHere = ConcurrentHashMap.newKeySet();

    /**
     * @param registrationAllowed whether accounts may be made, and accounts of elsewhere log in
     *     that have no profile yet
     * @param emptyPasswords profiles that need no password
     * @param reserved profiles that nobody may log in to
     */
    public Accounts(
            Bridge bridge,
            Sessions sessions,
            boolean registrationAllowed,
            List<String> emptyPasswords,
            Set<String> reserved,
            InstantSource clock) {
        this(
                bridge,
                sessions,
                registrationAllowed,
                emptyPasswords,
                reserved,
                clock,
                Duration.ofMillis(600));
    }

    /**
     * @param refusal how long a refusal takes at least, whatever it is for
     */
    Accounts(
            Bridge bridge,
            Sessions sessions,
            boolean registrationAllowed,
            List<String> emptyPasswords,
            Set<String> reserved,
            InstantSource clock,
            Duration refusal) {
        this.bridge = bridge;
        this.sessions = sessions;
        this.names = new LoginNames(bridge, Set.copyOf(reserved));
        this.credentials = new Credentials(bridge, Set.copyOf(emptyPasswords), registrationAllowed);
        this.limits = new AccountLimits(clock);
        this.registration = new Registration(bridge, names, limits, registrationAllowed);
        this.clock = clock;
        this.refusal = refusal;
        sessions.whenEnded(this::ended);
    }

    /**
     * Logs somebody in.
     *
     * @param before the session of the browser
     * @param address who tries
     * @param name a profile, {@code name@domain}, or the address of an account elsewhere
     */
    public LoginOutcome login(Session before, InetAddress address, String name, String password) {
        String stripped = name.strip();
        Optional<Duration> wait = limits.login(address, () -> names.key(stripped));
        if (wait.isPresent()) {
            LOG.warn("Too many attempts to log in from {}", address.getHostAddress());
            return new LoginOutcome.TooMany(wait.get());
        }
        Instant begun = clock.instant();
        LoginOutcome outcome = attempt(before, stripped, password);
        switch (outcome) {
            case LoginOutcome.Refused _, LoginOutcome.AccountRefused _ -> slowDown(begun);
            case LoginOutcome.Done _ -> limits.loggedIn(address, names.key(stripped));
            default -> LOG.debug("{} was not logged in: {}", stripped, outcome);
        }
        return outcome;
    }

    private void slowDown(Instant begun) {
        Duration left = refusal.minus(Duration.between(begun, clock.instant()));
        if (left.isPositive()) {
            try {
                Thread.sleep(left.compareTo(refusal) > 0 ? refusal : left);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private LoginOutcome attempt(Session before, String name, String password) {
        try {
            Optional<LoginNames.Named> named = names.read(name);
            Optional<String> opened = named.flatMap(known -> credentials.open(known, password));
            if (opened.isEmpty()) {
                return new LoginOutcome.Refused();
            }
            return new LoginOutcome.Done(connected(before, opened.get(), password));
        } catch (LiberviaException failed) {
            return outcome(failed);
        }
    }

    private Session connected(Session before, String profile, String password) {
        ProfilesFacet profiles = bridge.facet(ProfilesFacet.class);
        boolean shared = profiles.isConnected(profile);
        if (!shared) {
            profiles.connect(profile, credentials.isProtected(profile) ? password : null);
        }
        ProfileInfo info = profiles.info(profile);
        Session session =
                sessions.login(
                        before,
                        new Login(
                                info.name(),
                                info.jid().bare(),
                                info.administrator(),
                                clock.instant()));
        if (!shared) {
            connectedHere.add(info.name());
        }
        LOG.info("{} logged in", info.name());
        return session;
    }

    private static LoginOutcome outcome(LiberviaException failed) {
        return switch (failed.problem()) {
            case PASSWORD, PROFILE_UNKNOWN -> new LoginOutcome.Refused();
            case AUTHENTICATION -> new LoginOutcome.AccountRefused();
            case TIMEOUT, NETWORK -> new LoginOutcome.NoReply();
            default -> {
                LOG.warn("Somebody could not be logged in: {}", failed.getMessage());
                yield new LoginOutcome.Failed(
                        failed.problem() == Problem.INTERNAL
                                ? "Something went wrong here."
                                : String.valueOf(failed.getMessage()));
            }
        };
    }

    /**
     * Whether this is the password of somebody who is logged in: asked for again before something
     * grave. Wrong ones count as attempts to log in.
     */
    public boolean isPassword(InetAddress address, String profile, String password) {
        if (password.isEmpty() || limits.login(address, () -> names.key(profile)).isPresent()) {
            return false;
        }
        Instant begun = clock.instant();
        boolean right;
        try {
            right =
                    names.read(profile)
                            .flatMap(known -> credentials.open(known, password))
                            .isPresent();
        } catch (LiberviaException refused) {
            if (refused.problem() != Problem.PASSWORD) {
                throw refused;
            }
            right = false;
        }
        if (right) {
            limits.loggedIn(address, names.key(profile));
        } else {
            slowDown(begun);
        }
        return right;
    }

    /** The domain at which accounts are made here; empty when none is configured. */
    public String domain() {
        return names.domain();
    }

    /** Logs the session's user out: the session ends. */
    public void logout(Session session) {
        sessions.end(session);
    }

    /** Logs a profile out in all other browsers: its password was changed, or it is no more. */
    public void logoutElsewhere(String profile, Session here) {
        sessions.endLogins(profile, here);
    }

    /** With the last session of a profile, what was connected for it is disconnected. */
    private void ended(Session session) {
        session.profile()
                .filter(profile -> !sessions.hasLogin(profile))
                .filter(connectedHere::remove)
                .ifPresent(profile ->
                        Thread.ofVirtual().name("web-disconnect").start(() -> disconnect(profile)));
    }

    private void disconnect(String profile) {
        try {
            bridge.facet(ProfilesFacet.class).disconnect(profile);
        } catch (LiberviaException gone) {
            LOG.debug("{} was not disconnected: {}", profile, gone.getMessage());
        }
    }

    /**
     * Makes an account on the server of this house, and a profile for it.
     *
     * @param email may be empty
     */
    public RegistrationOutcome register(
            InetAddress address, String login, String email, String password) {
        return registration.register(address, login, email, password);
    }
}

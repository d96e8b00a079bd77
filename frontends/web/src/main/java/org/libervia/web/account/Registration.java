package org.libervia.web.account;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.account.RegistrationOutcome.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes accounts. */
final class Registration {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9_-]{1,64}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int SHORTEST_PASSWORD = 6;
    private static final int LONGEST = 1024;

    private final Bridge bridge;
    private final LoginNames names;
    private final AccountLimits limits;
    private final boolean allowed;

    Registration(Bridge bridge, LoginNames names, AccountLimits limits, boolean allowed) {
        this.bridge = bridge;
        this.names = names;
        this.limits = limits;
        this.allowed = allowed;
    }

    RegistrationOutcome register(InetAddress address, String login, String email, String password) {
        if (!allowed) {
            return new RegistrationOutcome.NotAllowed();
        }
        Optional<Field> wrong = wrong(login, email, password);
        if (wrong.isPresent()) {
            return new RegistrationOutcome.Invalid(wrong.get());
        }
        Optional<Duration> wait = limits.registration(address);
        if (wait.isPresent()) {
            LOG.warn("Too many registrations from {}", address.getHostAddress());
            return new RegistrationOutcome.TooMany(wait.get());
        }
        try {
            return made(login, email, password);
        } catch (LiberviaException refused) {
            return outcome(refused);
        }
    }

    private static Optional<Field> wrong(String login, String email, String password) {
        if (!LOGIN.matcher(login).matches()) {
            return Optional.of(Field.LOGIN);
        }
        if (!email.isEmpty() && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            return Optional.of(Field.EMAIL);
        }
        return password.length() < SHORTEST_PASSWORD || password.length() > LONGEST
                ? Optional.of(Field.PASSWORD)
                : Optional.empty();
    }

    private RegistrationOutcome made(String login, String email, String password) {
        String domain = names.domain();
        if (domain.isEmpty()) {
            LOG.error("Nobody can register: the option xmpp_domain is not set.");
            return new RegistrationOutcome.Failed("This server makes no accounts yet.");
        }
        ProfilesFacet profiles = bridge.facet(ProfilesFacet.class);
        if (profiles.list(true, true).stream().anyMatch(known -> known.name().equals(login))) {
            return new RegistrationOutcome.Taken();
        }
        Jid jid = Jid.parse(login + "@" + domain);
        bridge.facet(AccountsFacet.class)
                .register(jid, password, email.isEmpty() ? null : email, null, null);
        profiles.create(new NewProfile(login, jid, password, null, null, false, null, null));
        LOG.info("The account {} was registered", jid);
        return new RegistrationOutcome.Done(login);
    }

    private static RegistrationOutcome outcome(LiberviaException refused) {
        return switch (refused.problem()) {
            case CONFLICT -> new RegistrationOutcome.Taken();
            case CERTIFICATE -> new RegistrationOutcome.InvalidCertificate();
            case DATA, BAD_ARGUMENT -> new RegistrationOutcome.Invalid(Field.LOGIN);
            default -> {
                LOG.warn("An account could not be registered: {}", refused.getMessage());
                yield new RegistrationOutcome.Failed("The account could not be made.");
            }
        };
    }
}

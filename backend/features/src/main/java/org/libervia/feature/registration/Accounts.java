package org.libervia.feature.registration;

import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.HomeDomain;
import org.libervia.backend.feature.Routes;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.ProfileChange;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.negotiation.AccountRegistration;

/** The facet of accounts. */
final class Accounts implements AccountsFacet {
    private final Backend backend;

    Accounts(Backend backend) {
        this.backend = backend;
    }

    @Override
    public void register(
            Jid named,
            String password,
            @Nullable String email,
            @Nullable String host,
            @Nullable Integer port) {
        HomeDomain home = HomeDomain.of(backend.settings());
        Jid jid = home.account(named);
        if (jid.local().isEmpty()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    jid
                            + " names no account: it lacks the part before the @"
                            + (home.domain() == null
                                    ? ", and the option xmpp_domain names no domain for such."
                                    : "."));
        }
        if (password.isEmpty()) {
            throw new LiberviaException(Problem.BAD_ARGUMENT, "An account needs a password.");
        }
        AccountRegistration.register(
                backend.provided(Routes.class).to(jid.server(), host, port),
                jid.bare(),
                password,
                email,
                true);
    }

    @Override
    public void changePassword(String profile, String newPassword) {
        Session session = backend.connected(profile);
        AccountRegistration.changePassword(session.stream(), newPassword);
        backend.provided(ProfilesFacet.class)
                .modify(session.profile(), new ProfileChange(null, newPassword, null, null));
    }

    /**
     * The server may cut the stream in place of an answer: the account is gone all the same
     * (XEP-0077 §3.2).
     */
    @Override
    public void unregister(String profile) {
        Session session = backend.connected(profile);
        try {
            AccountRegistration.unregister(session.stream());
        } catch (StreamClosedException gone) {
            // as expected
        }
        backend.provided(ProfilesFacet.class).disconnect(session.profile());
    }
}

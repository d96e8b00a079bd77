package org.libervia.backend.feature;

import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.config.Settings;
import org.libervia.domain.account.NewProfile;

/**
 * The domain whose accounts need not be written in full ({@code xmpp_domain}).
 *
 * @param domain null when there is none
 */
public record HomeDomain(@Nullable Jid domain) {
    public static final Option<Jid> OPTION =
            new Option<>(
                    "DEFAULT",
                    "xmpp_domain",
                    "the domain of accounts that are named without one",
                    null,
                    (text, around) -> domain(text));

    private static Jid domain(String text) {
        try {
            Jid jid = Jid.parse(text);
            if (jid.equals(jid.server())) {
                return jid;
            }
        } catch (InvalidJidException wrong) {
            throw new IllegalArgumentException("it must be a domain: " + wrong.getMessage(), wrong);
        }
        throw new IllegalArgumentException("it must be a domain, without anything before or after");
    }

    /** The one that is configured. */
    public static HomeDomain of(Settings settings) {
        return new HomeDomain(settings.find(OPTION).orElse(null));
    }

    /**
     * The address of a new profile.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} when it is not given, and can't be told by the
     *     profile's name
     */
    public Jid address(NewProfile profile) {
        Jid given = profile.jid();
        if (given != null) {
            return profile.component() == null ? account(given) : given;
        }
        if (domain == null || profile.component() != null) {
            throw unnamed(profile, "give it with -j, or set the option xmpp_domain for accounts.");
        }
        try {
            return Jid.of(profile.name(), domain.domain(), null);
        } catch (InvalidJidException noAccount) {
            throw unnamed(profile, "its name can't be that of an account: give one with -j.");
        }
    }

    private static LiberviaException unnamed(NewProfile profile, String advice) {
        return new LiberviaException(
                Problem.BAD_ARGUMENT,
                "The address of the profile \"" + profile.name() + "\" can't be told: " + advice);
    }

    /**
     * The account that is meant: a lone word without a dot is an account of the domain, since no
     * server that others can reach has such a name.
     */
    public Jid account(Jid named) {
        boolean word =
                named.equals(named.server())
                        && named.domain().indexOf('.') < 0
                        && named.domain().indexOf(':') < 0
                        && !named.domain().equals("localhost");
        return domain == null || !word || named.equals(domain)
                ? named
                : Jid.of(named.domain(), domain.domain(), null);
    }
}

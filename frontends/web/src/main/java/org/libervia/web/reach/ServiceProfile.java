package org.libervia.web.reach;

import java.security.SecureRandom;
import java.util.Base64;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfilesFacet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profile with whose eyes people see pages who are not logged in. Where there is none it is
 * made, with an account at the domain that is configured.
 */
public final class ServiceProfile {
    /** Its name. */
    public static final String NAME = "libervia";

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProfile.class);

    private ServiceProfile() {}

    /**
     * Has it connected, after making it if need be. Its account's server is waited for by nobody:
     * pages are served without it, those that need it excepted.
     *
     * @param passphrase its password; may be empty
     * @throws LiberviaException saying what to do, when it can't be made, or its password is wrong
     */
    public static void prepare(Bridge bridge, String passphrase) {
        make(bridge, passphrase);
        connect(bridge, passphrase);
    }

    /**
     * Makes it, if there is none.
     *
     * @throws LiberviaException saying what to do, when it can't be made
     */
    public static void make(Bridge bridge, String passphrase) {
        if (!exists(bridge)) {
            create(bridge, bridge.facet(ProfilesFacet.class), passphrase);
        }
    }

    private static boolean exists(Bridge bridge) {
        return bridge.facet(ProfilesFacet.class).list(true, false).stream()
                .anyMatch(known -> known.name().equals(NAME));
    }

    /**
     * Has it connected, if there is one.
     *
     * @throws LiberviaException {@code PASSWORD} when its password is wrong
     */
    public static void connect(Bridge bridge, String passphrase) {
        if (!exists(bridge)) {
            return;
        }
        ProfilesFacet profiles = bridge.facet(ProfilesFacet.class);
        try {
            profiles.startSession(NAME, passphrase);
        } catch (LiberviaException failed) {
            if (failed.problem() == Problem.PASSWORD) {
                throw new LiberviaException(
                        Problem.PASSWORD,
                        "The password of the service profile “"
                                + NAME
                                + "” is not the one that is configured: set the option passphrase of"
                                + " section [web], or LIBERVIA_PASSPHRASE.",
                        failed);
            }
            throw failed;
        }
        Thread.ofVirtual().name("web-service-profile").start(() -> goOnline(profiles));
    }

    private static void goOnline(ProfilesFacet profiles) {
        try {
            profiles.connect(NAME, null);
        } catch (LiberviaException failed) {
            LOG.warn(
                    "The service profile is not connected, so people who are not logged in see"
                            + " little: {}",
                    failed.getMessage());
        }
    }

    private static void create(Bridge bridge, ProfilesFacet profiles, String passphrase) {
        String domain = bridge.facet(BackendFacet.class).config("DEFAULT", "xmpp_domain");
        if (domain.isEmpty()) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "There is no service profile “"
                            + NAME
                            + "” yet, and xmpp_domain is not set, so it can't be made: set"
                            + " xmpp_domain, or create it with 'li profile create "
                            + NAME
                            + " -j JID -x PASSWORD'.");
        }
        Jid jid = Jid.parse(NAME + "@" + domain);
        String secret = passphrase.isEmpty() ? random() : passphrase;
        try {
            bridge.facet(AccountsFacet.class).register(jid, secret, null, null, null);
        } catch (LiberviaException refused) {
            throw new LiberviaException(
                    refused.problem(), refusal(jid, refused, passphrase), refused);
        }
        profiles.create(new NewProfile(NAME, jid, passphrase, secret, null, false, null, null));
        LOG.info("The service profile “{}” was made, with the account {}.", NAME, jid);
    }

    private static String refusal(Jid jid, LiberviaException refused, String passphrase) {
        return "The account "
                + jid
                + " of the service profile can't be made: "
                + switch (refused.problem()) {
                    case CONFLICT ->
                            "it exists already. If it is yours, create the profile with 'li profile"
                                    + " create "
                                    + NAME
                                    + " -j "
                                    + jid
                                    + (passphrase.isEmpty() ? "" : " -p PASSPHRASE")
                                    + " -x PASSWORD'.";
                    case MISSING_FEATURE ->
                            "the server, or this backend, does not let accounts be registered. Make"
                                    + " it on the server, then create the profile with 'li profile"
                                    + " create "
                                    + NAME
                                    + " -j "
                                    + jid
                                    + " -x PASSWORD'.";
                    default -> String.valueOf(refused.getMessage());
                };
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

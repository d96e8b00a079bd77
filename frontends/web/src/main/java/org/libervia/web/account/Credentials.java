package org.libervia.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;

/**
 * Checks passwords. A profile with a password is opened by it; one without, by the password of its
 * account, since an empty password is no password for a page that everybody can reach.
 */
final class Credentials {
    private final Bridge bridge;
    private final Set<String> emptyPasswords;
    private final boolean registrationAllowed;

    Credentials(Bridge bridge, Set<String> emptyPasswords, boolean registrationAllowed) {
        this.bridge = bridge;
        this.emptyPasswords = emptyPasswords;
        this.registrationAllowed = registrationAllowed;
    }

    /**
     * The profile that a password opens; none when it is wrong.
     *
     * @throws LiberviaException when it can't be found out
     */
    Optional<String> open(LoginNames.Named named, String password) {
        return switch (named) {
            case LoginNames.Present(ProfileInfo profile) ->
                    isRight(profile, password) ? Optional.of(profile.name()) : Optional.empty();
            case LoginNames.Elsewhere(Jid jid) ->
                    registrationAllowed && !password.isEmpty() && isNamed(jid)
                            ? Optional.of(created(jid, password))
                            : Optional.empty();
        };
    }

    /** Servers have names; where only an address is given, somebody looks for what answers. */
    private static boolean isNamed(Jid jid) {
        return !jid.domain().startsWith("[") && !jid.domain().matches("[\\d.]+");
    }

    /** Whether a profile has a password of its own. */
    boolean isProtected(String profile) {
        return bridge.facet(ProfilesFacet.class).info(profile).protectedByPassword();
    }

    private boolean isRight(ProfileInfo profile, String password) {
        ProfilesFacet profiles = bridge.facet(ProfilesFacet.class);
        if (password.isEmpty()) {
            return emptyPasswords.contains(profile.name()) && !profile.protectedByPassword();
        }
        if (profile.protectedByPassword()) {
            profiles.startSession(profile.name(), password);
            return true;
        }
        profiles.startSession(profile.name(), null);
        return MessageDigest.isEqual(
                profiles.xmppPassword(profile.name()).getBytes(StandardCharsets.UTF_8),
                password.getBytes(StandardCharsets.UTF_8));
    }

    /** A profile for an account of elsewhere; gone again when its server refuses the password. */
    private String created(Jid jid, String password) {
        ProfilesFacet profiles = bridge.facet(ProfilesFacet.class);
        String name = jid.toString();
        profiles.create(new NewProfile(name, jid, password, null, null, false, null, null));
        try {
            profiles.connect(name, password);
            return name;
        } catch (LiberviaException failed) {
            profiles.delete(name, true);
            throw failed;
        }
    }
}

package org.libervia.backend.profile;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.crypto.KeyLock;
import org.libervia.crypto.SealingKey;
import org.libervia.crypto.Secret;

/** Opens what is sealed of a profile. */
public final class ProfileSecrets {
    private static final String XMPP_PASSWORD = "xmpp-password";

    /** Each profile has a key of its own: whose secret it is shows in that its key opens it. */
    private static final String OWNER = "";

    private ProfileSecrets() {}

    /** Whether a password is needed to open it. */
    public static boolean needsPassword(Profile profile) {
        return !KeyLock.parse(profile.lock()).isBare();
    }

    /**
     * The key of a profile.
     *
     * @throws LiberviaException {@code PASSWORD} when the password is wrong or missing
     */
    public static SealingKey open(Profile profile, String password) {
        try (Secret attempt = Secret.of(password)) {
            return KeyLock.parse(profile.lock())
                    .open(attempt)
                    .orElseThrow(() ->
                            new LiberviaException(
                                    Problem.PASSWORD,
                                    password.isEmpty()
                                            ? "The profile “"
                                                    + profile.name()
                                                    + "” has a password: give it (li asks"
                                                    + " with --pwd)."
                                            : "The password of the profile “"
                                                    + profile.name()
                                                    + "” is wrong."));
        }
    }

    /** The text of a lock around a key. */
    static String lock(SealingKey key, String password) {
        try (Secret secret = Secret.of(password)) {
            return KeyLock.close(key, secret).text();
        }
    }

    static String sealXmppPassword(SealingKey key, String password) {
        return key.seal(password, XMPP_PASSWORD, OWNER);
    }

    /** The password of the account, in clear. */
    public static String xmppPassword(Profile profile, SealingKey key) {
        return key.open(profile.xmppPassword(), XMPP_PASSWORD, OWNER);
    }
}

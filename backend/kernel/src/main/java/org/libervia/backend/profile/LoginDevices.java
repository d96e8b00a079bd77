package org.libervia.backend.profile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.BrokenSealException;
import org.libervia.crypto.SealingKey;
import org.libervia.store.Database;
import org.libervia.xmpp.sasl.FastToken;
import org.libervia.xmpp.sasl.TokenStore;

/**
 * As which device each profile is known to its server (XEP-0388 §2.6.2), and the tokens it may log
 * in with (XEP-0484), sealed. Another account is another device.
 */
public final class LoginDevices {
    private static final String PURPOSE = "login-token";

    private final Database database;

    public LoginDevices(Database database) {
        this.database = database;
    }

    /** The id of a profile's device: drawn once for an account, then always the same. */
    public UUID device(Profile profile) {
        String account = profile.jid().bare().toString();
        return UUID.fromString(
                database.write(handle ->
                        handle.createQuery(
                                        """
                                        INSERT INTO login_devices (profile_id, account, device, token)
                                        VALUES (:profile, :account, :device, NULL)
                                        ON CONFLICT (profile_id) DO UPDATE SET
                                            account = :account,
                                            device = CASE WHEN login_devices.account = :account
                                                THEN login_devices.device ELSE :device END,
                                            token = CASE WHEN login_devices.account = :account
                                                THEN login_devices.token ELSE NULL END
                                        RETURNING device
                                        """)
                                .bind("profile", profile.id())
                                .bind("account", account)
                                .bind("device", UUID.randomUUID().toString())
                                .mapTo(String.class)
                                .one()));
    }

    /** The token of a profile's device. */
    public TokenStore tokens(Profile profile, SealingKey key) {
        return new TokenStore() {
            @Override
            public Optional<FastToken> token() {
                return sealed(profile.id()).flatMap(text -> open(text, key));
            }

            @Override
            public void keep(FastToken token) {
                String clear = token.mechanism() + " " + token.expiry() + " " + token.secret();
                store(profile.id(), key.seal(clear, PURPOSE, ""));
            }

            @Override
            public void forget() {
                LoginDevices.this.forget(profile.id());
            }
        };
    }

    /** Logs in with the password the next time. */
    void forget(long profileId) {
        store(profileId, null);
    }

    private Optional<String> sealed(long profileId) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT token FROM login_devices WHERE profile_id = :profile AND token IS NOT NULL")
                        .bind("profile", profileId)
                        .mapTo(String.class)
                        .findOne());
    }

    private static Optional<FastToken> open(String sealed, SealingKey key) {
        try {
            String[] parts = key.open(sealed, PURPOSE, "").split(" ", 3);
            return Optional.of(new FastToken(parts[0], parts[2], Instant.parse(parts[1])));
        } catch (BrokenSealException unreadable) {
            return Optional.empty();
        }
    }

    private void store(long profileId, @Nullable String sealed) {
        database.write(handle ->
                handle.createUpdate(
                                "UPDATE login_devices SET token = :token WHERE profile_id = :profile")
                        .bind("profile", profileId)
                        .bind("token", sealed)
                        .execute());
    }
}

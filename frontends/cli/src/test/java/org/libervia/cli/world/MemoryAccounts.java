package org.libervia.cli.world;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.AccountsFacet;

/** Accounts in memory. */
public final class MemoryAccounts implements AccountsFacet {
    public final Map<Jid, String> passwords = new TreeMap<>();
    private final MemoryProfiles profiles;

    MemoryAccounts(MemoryProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void register(
            Jid jid,
            String password,
            @Nullable String email,
            @Nullable String host,
            @Nullable Integer port) {
        if (passwords.putIfAbsent(jid, password) != null) {
            throw new LiberviaException(Problem.CONFLICT, "The account " + jid + " exists.");
        }
    }

    @Override
    public void changePassword(String profile, String newPassword) {
        passwords.put(profiles.info(profile).jid(), newPassword);
    }

    @Override
    public void unregister(String profile) {
        passwords.remove(profiles.info(profile).jid());
    }
}

package org.libervia.app.up;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.reach.ServiceProfile;

/** Makes the first profile, and on an embedded server its account. */
final class AdminAccount {
    private static final String LETTERS =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Bridge bridge;
    private final Progress progress;

    AdminAccount(Bridge bridge, Progress progress) {
        this.bridge = bridge;
        this.progress = progress;
    }

    /**
     * Makes the profile: on our own server when there is none at all, elsewhere when none has this
     * address.
     *
     * @param register whether the account is to be registered first
     * @return the password when it was drawn here, to be shown once; else null
     */
    @Nullable String ensure(Jid jid, boolean register, @Nullable Path passwordFile) {
        ProfilesFacet profiles = bridge.facet(ProfilesFacet.class);
        if (profiles.list(true, false).stream()
                .filter(profile -> !profile.name().equals(ServiceProfile.NAME))
                .anyMatch(profile -> register || profile.jid().bare().equals(jid.bare()))) {
            return null;
        }
        String password = passwordFile == null ? ask(jid, register) : fromFile(passwordFile);
        String drawn = password == null ? draw() : null;
        String used = password == null ? requireDrawn(drawn, register, jid) : password;
        if (register) {
            progress.step("Creating the account " + jid);
            register(jid, used);
        }
        try {
            progress.step("Creating the profile " + jid.local());
            profiles.create(new NewProfile(jid.local(), jid, "", used, null, true, null, null));
            progress.step("Connecting " + jid);
            profiles.connect(jid.local(), null);
            progress.done();
        } catch (LiberviaException failed) {
            if (drawn != null) {
                progress.failed();
                progress.say("The account " + jid + " was made; its password is: " + drawn);
            }
            throw failed;
        }
        return drawn;
    }

    private void register(Jid jid, String password) {
        try {
            bridge.facet(AccountsFacet.class).register(jid, password, null, null, null);
        } catch (LiberviaException refused) {
            if (refused.problem() != Problem.CONFLICT) {
                throw refused;
            }
            throw new LiberviaException(
                    Problem.CONFLICT,
                    "The account "
                            + jid
                            + " exists already, but no profile does. Run './libervia up --password-file FILE --server "
                            + jid
                            + "' with its password, or choose another name with --admin.",
                    refused);
        }
    }

    private static String requireDrawn(@Nullable String drawn, boolean register, Jid jid) {
        if (drawn == null || !register) {
            throw new LiberviaException(
                    Problem.PASSWORD,
                    "The password of "
                            + jid
                            + " is needed: run this on a terminal, or give it with --password-file FILE.");
        }
        return drawn;
    }

    /**
     * The password as typed; null when there is no terminal, or when a new account's is to be
     * drawn.
     */
    private @Nullable String ask(Jid jid, boolean register) {
        Console console = terminal().orElse(null);
        if (console == null) {
            return null;
        }
        progress.done();
        char[] typed =
                register
                        ? console.readPassword(
                                "Password for the new account %s (empty to have one made): ", jid)
                        : console.readPassword("Password of %s: ", jid);
        if (typed == null || typed.length == 0) {
            return null;
        }
        String password = new String(typed);
        Arrays.fill(typed, ' ');
        return password;
    }

    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    private static String fromFile(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "The password file " + file + " can't be read.",
                    unreadable);
        }
    }

    private static String draw() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}

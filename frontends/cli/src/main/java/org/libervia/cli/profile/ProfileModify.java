package org.libervia.cli.profile;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.domain.account.ProfileChange;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Option;

/** {@code li profile modify}. */
final class ProfileModify extends SessionCommand {
    @Option(
            names = {"-w", "--password"},
            paramLabel = "PASSWORD",
            description = "The new password of the profile.")
    private @Nullable String password;

    @Option(names = "--disable-password", description = "Go without a password.")
    private boolean disablePassword;

    @Option(
            names = {"-j", "--jid"},
            paramLabel = "JID",
            description = "The new address.")
    private @Nullable Jid jid;

    @Option(
            names = {"-x", "--xmpp-password"},
            paramLabel = "PASSWORD",
            description = "The password that the account has; it is not changed on the server.")
    private @Nullable String xmppPassword;

    @Option(
            names = {"-D", "--default"},
            description = "Make it the default profile.")
    private boolean makeDefault;

    @Option(
            names = {"-A", "--autoconnect"},
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Whether to connect it whenever the backend starts.")
    private @Nullable Boolean autoconnect;

    @Override
    protected void check() {
        super.check();
        if (password != null && disablePassword) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "--password and --disable-password exclude each other: give one of them.");
        }
        if (!makeDefault && !changesProfile()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "Nothing to change was given: \"li profile modify --help\" lists what can be.");
        }
    }

    @Override
    protected boolean needsSession() {
        return changesProfile();
    }

    private boolean changesProfile() {
        return password != null
                || disablePassword
                || jid != null
                || xmppPassword != null
                || autoconnect != null;
    }

    @Override
    protected void run(Context context, String profile) {
        ProfilesFacet profiles = context.facet(ProfilesFacet.class);
        if (changesProfile()) {
            String newPassword = disablePassword ? "" : password;
            profiles.modify(
                    profile, new ProfileChange(newPassword, xmppPassword, jid, autoconnect));
        }
        if (makeDefault) {
            profiles.makeDefault(profile);
        }
    }
}

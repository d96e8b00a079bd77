package org.libervia.cli.account;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.Reachability;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li account create}. */
final class AccountCreate extends Command {
    @Parameters(index = "0", paramLabel = "JID", description = "The address to register.")
    private @Nullable Jid jid;

    @Parameters(index = "1", paramLabel = "PASSWORD", description = "Its password.")
    private String password = "";

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "NAME",
            description = "Also create a profile of this name, with the same password.")
    private @Nullable String profile;

    @Option(
            names = {"-e", "--email"},
            paramLabel = "EMAIL",
            description = "An e-mail address, for servers that want one.")
    private @Nullable String email;

    @Mixin private final Reachability server = new Reachability();

    @Override
    protected boolean hearsNotes() {
        return true;
    }

    @Override
    protected void run(Context context) {
        if (jid == null) {
            throw new LiberviaException(Problem.BAD_ARGUMENT, "Give the address to register.");
        }
        ProfilesFacet profiles = context.facet(ProfilesFacet.class);
        if (profile != null) {
            refuseExisting(profiles, profile);
            context.notes().about(profile);
        }
        context.facet(AccountsFacet.class)
                .register(jid, password, email, server.host(), server.port());
        say(context.console(), "The account " + jid + " is registered.");
        if (profile != null) {
            profiles.create(
                    new NewProfile(
                            profile,
                            jid,
                            password,
                            null,
                            null,
                            false,
                            server.host(),
                            server.port()));
            say(context.console(), "The profile \"" + profile + "\" is created.");
        }
    }

    /** Before the account exists: it could not be undone. */
    private static void refuseExisting(ProfilesFacet profiles, String name) {
        for (ProfileInfo existing : profiles.list(true, true)) {
            if (existing.name().equals(name)) {
                throw new LiberviaException(
                        Problem.CONFLICT,
                        "There is a profile \""
                                + name
                                + "\" already: choose another name. No account was registered.");
            }
        }
    }
}

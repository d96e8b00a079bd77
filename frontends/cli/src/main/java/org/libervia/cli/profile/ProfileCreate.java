package org.libervia.cli.profile;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Command;
import org.libervia.cli.command.CommandFailed;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.Reachability;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li profile create}. */
final class ProfileCreate extends Command {
    @Parameters(paramLabel = "PROFILE", description = "The name of the new profile.")
    private String name = "";

    @Option(
            names = {"-p", "--password"},
            paramLabel = "PASSWORD",
            description = "The profile's password; none if left out.")
    private String password = "";

    @Option(
            names = {"-j", "--jid"},
            paramLabel = "JID",
            description = "The address of its account or component; NAME@xmpp_domain if left out.")
    private @Nullable Jid jid;

    @Option(
            names = {"-x", "--xmpp-password"},
            paramLabel = "PASSWORD",
            description = "The password of the account; the profile's if left out.")
    private @Nullable String xmppPassword;

    @Option(
            names = {"-A", "--autoconnect"},
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Connect it whenever the backend starts.")
    private boolean autoconnect;

    @Option(
            names = {"-C", "--component"},
            paramLabel = "ENTRY_POINT",
            description = "Make it a component with this entry point.")
    private @Nullable String component;

    @Mixin private final Reachability server = new Reachability();

    @Override
    protected boolean hearsNotes() {
        return true;
    }

    @Override
    protected void run(Context context) {
        NewProfile profile =
                new NewProfile(
                        name,
                        jid,
                        password,
                        xmppPassword,
                        component,
                        autoconnect,
                        server.host(),
                        server.port());
        context.notes().about(name);
        try {
            context.facet(ProfilesFacet.class).create(profile);
        } catch (LiberviaException refused) {
            if (refused.problem() == Problem.CONFLICT) {
                throw new CommandFailed(
                        Problem.BRIDGE.exitCode(), String.valueOf(refused.getMessage()));
            }
            throw refused;
        }
    }
}

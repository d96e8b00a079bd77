package org.libervia.cli.command;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Option;

/** A command that acts for a profile. */
public abstract class ProfileCommand extends Command {
    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE",
            description = "The profile to act for; the default profile if left out.")
    private String profile = "@DEFAULT@";

    @Option(
            names = "--pwd",
            paramLabel = "PASSWORD",
            description = "The profile's password; asked for when needed and left out.")
    private @Nullable String password;

    @Option(
            names = {"-c", "--connect"},
            description = "Connect the profile first.")
    private boolean connect;

    @Override
    protected boolean hearsNotes() {
        return true;
    }

    @Override
    protected final void run(Context context) {
        ProfilesFacet profiles = context.facet(ProfilesFacet.class);
        ProfileInfo info = profiles.info(profile);
        context.notes().about(info.name());
        prepare(context, profiles, info);
        run(context, info.name());
    }

    /** Does it for the profile of this name, which is as far as the command needs it. */
    protected abstract void run(Context context, String profile);

    /** Brings the profile as far as the command needs it. */
    abstract void prepare(Context context, ProfilesFacet profiles, ProfileInfo info);

    /** Whether the user wants the profile connected. */
    protected final boolean connectWanted() {
        return connect;
    }

    final void connect(Context context, ProfilesFacet profiles, String name) {
        new PasswordPrompt(context.console(), name, password)
                .until(given -> profiles.connect(name, given));
    }

    final void startSession(Context context, ProfilesFacet profiles, String name) {
        new PasswordPrompt(context.console(), name, password)
                .until(given -> profiles.startSession(name, given));
    }

    static LiberviaException notConnected(String name) {
        return new LiberviaException(
                Problem.NOT_CONNECTED,
                "The profile \""
                        + name
                        + "\" is not connected: add -c to connect it, or run"
                        + " \"li profile connect -p "
                        + name
                        + "\" first.");
    }
}

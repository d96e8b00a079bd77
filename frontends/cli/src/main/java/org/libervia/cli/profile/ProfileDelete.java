package org.libervia.cli.profile;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Command;
import org.libervia.cli.command.CommandFailed;
import org.libervia.cli.command.Context;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li profile delete}. */
final class ProfileDelete extends Command {
    @Parameters(paramLabel = "PROFILE", description = "The profile to delete.")
    private String name = "";

    @Option(
            names = {"-f", "--force"},
            description = "Don't ask, and delete it even when it is connected.")
    private boolean force;

    @Override
    protected void run(Context context) {
        ProfilesFacet profiles = context.facet(ProfilesFacet.class);
        ProfileInfo info = find(profiles);
        if (!force) {
            context.console()
                    .confirm(
                            "Delete the profile \""
                                    + info.name()
                                    + "\" ("
                                    + info.jid()
                                    + ") with its messages and settings");
        }
        profiles.delete(info.name(), force);
    }

    private ProfileInfo find(ProfilesFacet profiles) {
        try {
            return profiles.info(name);
        } catch (LiberviaException unknown) {
            if (unknown.problem() == Problem.PROFILE_UNKNOWN) {
                throw new CommandFailed(
                        Problem.NOT_FOUND.exitCode(), String.valueOf(unknown.getMessage()));
            }
            throw unknown;
        }
    }
}

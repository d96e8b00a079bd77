package org.libervia.cli.profile;

import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Parameters;

/** {@code li profile rename}. */
final class ProfileRename extends Command {
    @Parameters(index = "0", paramLabel = "PROFILE", description = "The profile to rename.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "NEW_NAME", description = "Its new name.")
    private String newName = "";

    @Override
    protected void run(Context context) {
        context.facet(ProfilesFacet.class).rename(name, newName);
    }
}

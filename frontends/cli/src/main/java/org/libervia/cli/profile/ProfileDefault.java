package org.libervia.cli.profile;

import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Mixin;

/** {@code li profile default}. */
final class ProfileDefault extends Command {
    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context) {
        output.print(context.console(), context.facet(ProfilesFacet.class).defaultProfile());
    }
}

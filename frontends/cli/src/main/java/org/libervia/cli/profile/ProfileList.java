package org.libervia.cli.profile;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li profile list}. */
final class ProfileList extends Command {
    @Option(
            names = {"-c", "--clients"},
            description = "Only clients.")
    private boolean clients;

    @Option(
            names = {"-C", "--components"},
            description = "Only components.")
    private boolean components;

    @Mixin private Output output = new Output();

    @Override
    protected void check() {
        if (clients && components) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "--clients and --components exclude each other: leave both out to see all.");
        }
    }

    @Override
    protected void run(Context context) {
        List<String> names = new ArrayList<>();
        for (ProfileInfo profile : context.facet(ProfilesFacet.class).list(!components, !clients)) {
            names.add(profile.name());
        }
        output.print(context.console(), names);
    }
}

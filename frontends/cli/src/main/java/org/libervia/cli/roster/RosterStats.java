package org.libervia.cli.roster;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Mixin;

/** {@code li roster stats}. */
final class RosterStats extends ConnectedCommand {
    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        Statistics statistics = new Statistics(context.facet(ContactsFacet.class).list(profile));
        output.print(context.console(), statistics.data());
    }
}

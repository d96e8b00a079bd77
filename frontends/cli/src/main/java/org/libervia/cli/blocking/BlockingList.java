package org.libervia.cli.blocking;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Mixin;

/** {@code li blocking list}. */
final class BlockingList extends ConnectedCommand {
    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        output.print(context.console(), context.facet(ContactsFacet.class).blocked(profile));
    }
}

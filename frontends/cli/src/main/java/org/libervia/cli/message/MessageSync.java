package org.libervia.cli.message;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.chat.MessagesFacet;
import picocli.CommandLine.Mixin;

/** {@code li message sync}. */
final class MessageSync extends ConnectedCommand {
    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        int count = context.facet(MessagesFacet.class).catchUp(profile);
        output.print(
                context.console(),
                Data.dict("messages", count),
                () -> say(context.console(), count + " messages were fetched."));
    }
}

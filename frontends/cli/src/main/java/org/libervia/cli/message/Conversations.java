package org.libervia.cli.message;

import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.cli.output.Output;
import org.libervia.domain.chat.MessagesFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li message list}. */
final class Conversations extends SessionCommand {
    @Option(
            names = {"-l", "--limit"},
            paramLabel = "N",
            description = "How many conversations at most (20).")
    private int limit = 20;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        MessageList.print(
                context, output, context.facet(MessagesFacet.class).conversations(profile, limit));
    }
}

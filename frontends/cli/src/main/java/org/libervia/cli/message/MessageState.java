package org.libervia.cli.message;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.chat.MessagesFacet;
import picocli.CommandLine.Parameters;

/** {@code li message state} (XEP-0085). */
final class MessageState extends ConnectedCommand {
    @Parameters(index = "0", paramLabel = "JID", description = "Whom to tell.")
    private String addressee = "";

    @Parameters(
            index = "1",
            paramLabel = "STATE",
            description = "active, composing, paused, inactive or gone.")
    private String state = "";

    @Override
    protected void check() {
        switch (state) {
            case "active", "composing", "paused", "inactive", "gone" -> {}
            default ->
                    throw new LiberviaException(
                            Problem.BAD_ARGUMENT,
                            "\""
                                    + state
                                    + "\" is no chat state: choose active, composing, paused,"
                                    + " inactive or gone.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        context.facet(MessagesFacet.class)
                .chatState(profile, context.entity(profile, addressee), state);
    }
}

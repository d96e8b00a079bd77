package org.libervia.cli.message;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.chat.ConversationsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li message read}. */
final class MessageRead extends ConnectedCommand {
    @Parameters(
            paramLabel = "JID",
            description = "With whom: an address, a contact's name, or a room.")
    private String wanted = "";

    @Option(
            names = {"-u", "--until"},
            paramLabel = "UID",
            description = "The last message that was read; the newest if left out.")
    private @Nullable String uid;

    @Override
    protected void run(Context context, String profile) {
        Jid with = context.entity(profile, wanted);
        context.facet(ConversationsFacet.class).read(profile, with, uid);
    }
}

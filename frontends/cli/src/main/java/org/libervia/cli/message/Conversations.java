package org.libervia.cli.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.chat.Conversation;
import org.libervia.domain.chat.ConversationsFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li message list}. */
final class Conversations extends SessionCommand {
    @Option(
            names = {"-l", "--limit"},
            paramLabel = "N",
            description = "How many conversations at most (20).")
    private int limit = 20;

    @Option(
            names = {"-u", "--unread"},
            description = "Only those with messages that are unread.")
    private boolean unread;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        List<Conversation> shown =
                context.facet(ConversationsFacet.class).list(profile, limit).stream()
                        .filter(conversation -> !unread || conversation.unread() > 0)
                        .toList();
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (Conversation conversation : shown) {
            Map<String, @Nullable Object> message = MessageData.of(conversation.last());
            message.put("conversation", conversation.with());
            message.put("room", conversation.room());
            message.put("unread", conversation.unread());
            data.add(message);
        }
        MessageText text = new MessageText(context.console(), context.clock());
        output.print(
                context.console(),
                data,
                () ->
                        shown.forEach(conversation ->
                                context.console()
                                        .print(
                                                text.of(conversation.last())
                                                        + suffix(context, conversation))));
    }

    private static String suffix(Context context, Conversation conversation) {
        return conversation.unread() == 0
                ? ""
                : context.console()
                        .colour(Role.SUBHEADER, " (" + conversation.unread() + " unread)");
    }
}

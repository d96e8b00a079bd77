package org.libervia.cli.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Console;
import org.libervia.domain.chat.ChatMessage;

/** Prints messages as the user wants them. */
final class MessageList {
    private MessageList() {}

    static void print(Context context, Output output, List<ChatMessage> messages) {
        Console console = context.console();
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        messages.forEach(message -> data.add(MessageData.of(message)));
        MessageText text = new MessageText(console, context.clock());
        output.print(
                console, data, () -> messages.forEach(message -> console.print(text.of(message))));
    }
}

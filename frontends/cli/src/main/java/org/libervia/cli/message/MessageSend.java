package org.libervia.cli.message;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.CommandFailed;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.OutgoingMessage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li message send}. */
final class MessageSend extends ConnectedCommand {
    @Parameters(paramLabel = "JID", description = "To whom: an address, or a contact's name.")
    private String addressee = "";

    @Option(
            names = {"-l", "--lang"},
            paramLabel = "LANGUAGE",
            description = "The language of the message.")
    private String language = "";

    @Option(
            names = {"-s", "--separate"},
            description = "Send each line as a message of its own.")
    private boolean separate;

    @Option(
            names = {"-n", "--new-line"},
            description = "Begin the message with a line break.")
    private boolean newLine;

    @Option(
            names = {"-S", "--subject"},
            paramLabel = "SUBJECT",
            description = "The subject of the message.")
    private @Nullable String subject;

    @Option(
            names = {"-L", "--subject-lang"},
            paramLabel = "LANGUAGE",
            description = "The language of the subject.")
    private String subjectLanguage = "";

    @Option(
            names = {"-t", "--type"},
            paramLabel = "TYPE",
            description = "auto, chat, error, groupchat, headline or normal.")
    private MessageType type = MessageType.AUTO;

    @Option(names = "--thread", paramLabel = "ID", description = "The thread it belongs to.")
    private @Nullable String thread;

    @Mixin private Output output = new Output();

    @Override
    protected void check() {
        if (type == MessageType.INFO) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "Messages of type info are the backend's own: choose another type.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        Jid to = context.entity(profile, addressee);
        List<String> texts = texts(context);
        MessagesFacet messages = context.facet(MessagesFacet.class);
        int failures = 0;
        for (String text : texts) {
            try {
                ChatMessage sent = messages.send(profile, message(to, text));
                if (output.isChosen()) {
                    output.print(
                            context.console(),
                            MessageData.of(sent),
                            () -> say(context.console(), sent.uid()));
                }
            } catch (LiberviaException refused) {
                failures++;
                context.console().error(String.valueOf(refused.getMessage()));
            }
        }
        if (failures > 0) {
            throw new CommandFailed(
                    Problem.REMOTE.exitCode(),
                    failures + " of " + texts.size() + " messages could not be sent.");
        }
    }

    private List<String> texts(Context context) {
        String input = context.console().readAll();
        String start = newLine ? "\n" : "";
        if (separate) {
            List<String> lines = input.lines().filter(line -> !line.isEmpty()).toList();
            if (lines.isEmpty()) {
                throw nothing();
            }
            return newLine ? lines.stream().map(line -> start + line).toList() : lines;
        }
        String text = input.endsWith("\n") ? input.substring(0, input.length() - 1) : input;
        if (text.isEmpty() && subject == null) {
            throw nothing();
        }
        return List.of(start + text);
    }

    private LiberviaException nothing() {
        return new LiberviaException(
                Problem.DATA,
                "There is nothing to send: the text comes from standard input, as in"
                        + " \"echo Hello | li message send "
                        + addressee
                        + "\".");
    }

    private OutgoingMessage message(Jid to, String text) {
        return new OutgoingMessage(
                to,
                text.isEmpty() ? Map.of() : Map.of(language, text),
                subject == null ? Map.of() : Map.of(subjectLanguage, subject),
                type,
                thread,
                Map.of());
    }
}

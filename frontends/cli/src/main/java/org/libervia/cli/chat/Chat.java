package org.libervia.cli.chat;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.Notes;
import org.libervia.cli.editing.Lines;
import org.libervia.domain.Bridge;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li chat}. */
public final class Chat extends ConnectedCommand {
    @Parameters(
            paramLabel = "JID",
            description = "With whom: an address, a contact's name, or a room.")
    private String wanted = "";

    @Option(
            names = {"-n", "--history"},
            paramLabel = "N",
            description = "How many earlier messages to show first (10).")
    private int history = 10;

    @Override
    protected void run(Context context, String profile) {
        Jid partner = context.entity(profile, wanted);
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        boolean inRoom = rooms.isRoom(profile, partner);
        boolean room = inRoom && partner.isBare();
        if (room) {
            rooms.join(profile, partner, null, null);
        }
        MessagesFacet messages = context.facet(MessagesFacet.class);
        ChatStates states = new ChatStates(messages, profile, partner);
        try (Lines lines = Lines.open(context.console(), ChatCommands::proposals, states::typing)) {
            Transcript transcript =
                    new Transcript(lines, context.console(), context.clock(), partner);
            Conversation conversation =
                    new Conversation(
                            profile,
                            partner,
                            inRoom ? partner : partner.bare(),
                            messages,
                            room
                                    ? new RoomCompany(profile, partner, rooms, transcript)
                                    : new ContactCompany(
                                            profile,
                                            partner,
                                            context.facet(ContactsFacet.class),
                                            transcript),
                            transcript);
            try (Bridge.Subscription _ =
                            context.bridge().subscribe(Conversation.SIGNALS, conversation::hear);
                    Notes.Hearing _ = context.notes().shownBy(lines::note)) {
                conversation.recall(history);
                transcript.note("Chatting with " + partner + "; /help tells what can be done.");
                converse(lines, conversation, states, profile);
                states.leave();
            }
        }
    }

    private static void converse(
            Lines lines, Conversation conversation, ChatStates states, String profile) {
        ChatCommands commands = new ChatCommands(conversation);
        @Nullable String line = lines.read(profile + "> ");
        while (line != null) {
            if (commands.isQuit(line)) {
                return;
            }
            if (commands.handle(line)) {
                states.stopped();
            } else if (!line.isBlank()) {
                conversation.say(ChatCommands.text(line));
                states.sent();
            }
            line = lines.read(profile + "> ");
        }
    }
}

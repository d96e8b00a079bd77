package org.libervia.cli.message;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code message}. */
public final class MessageCommands extends Group {
    public MessageCommands() {
        super("message", "Messages: send them, and read the history and archives.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                new Leaf("send", "Send standard input as a message.", MessageSend::new),
                new Leaf("history", "Show messages that are stored here.", MessageHistory::new),
                new Leaf("mam", "Show messages of an archive on a server.", MessageMam::new),
                new Leaf(
                        "list",
                        "List conversations: the last message of each.",
                        Conversations::new),
                new Leaf("sync", "Fetch what the archive has and we lack.", MessageSync::new),
                new Leaf("state", "Tell somebody whether we are writing.", MessageState::new));
    }
}

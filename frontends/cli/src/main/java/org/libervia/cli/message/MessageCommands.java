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
                Leaf.bare("history", "Show messages that are stored here.", MessageHistory::new),
                Leaf.bare("mam", "Show messages of an archive on a server.", MessageMam::new),
                Leaf.bare(
                        "list",
                        "List conversations: the last message of each, and what is unread.",
                        Conversations::new),
                new Leaf("read", "Note that a conversation was read.", MessageRead::new),
                Leaf.bare("sync", "Fetch what the archive has and we lack.", MessageSync::new),
                new Leaf("state", "Tell somebody whether we are writing.", MessageState::new));
    }
}

package org.libervia.cli.room;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code room}. */
public final class RoomCommands extends Group {
    public RoomCommands() {
        super("room", "Rooms where many talk: enter and leave them, see who is there.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                new Leaf("join", "Enter a room; it is created if need be.", RoomJoin::new),
                Leaf.bare("create", "Create a room and enter it.", RoomCreate::new),
                new Leaf("leave", "Leave a room.", RoomLeave::new),
                Leaf.bare("list", "List the rooms that we are in, or public ones.", RoomList::new),
                new Leaf("info", "Show what a room says of itself.", RoomInfoShow::new),
                new Leaf("occupants", "List who is in a room.", RoomOccupants::new),
                new Leaf("members", "List owners, admins and members.", RoomMembers::new),
                new Leaf("subject", "Show or set the subject.", RoomSubject::new),
                new Leaf("nick", "Take another nick in a room.", RoomNick::new),
                new Leaf("invite", "Ask somebody into a room.", RoomInvite::new));
    }
}

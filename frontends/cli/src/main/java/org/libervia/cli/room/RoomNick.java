package org.libervia.cli.room;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Parameters;

/** {@code li room nick}. */
final class RoomNick extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Parameters(index = "1", paramLabel = "NICK", description = "The name to take.")
    private String nick = "";

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        rooms.setNick(profile, rooms.find(profile, room), nick);
    }
}

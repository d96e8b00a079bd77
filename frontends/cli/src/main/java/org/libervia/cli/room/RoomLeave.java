package org.libervia.cli.room;

import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li room leave}. */
final class RoomLeave extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What the others read.")
    private @Nullable String message;

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        rooms.leave(profile, rooms.find(profile, room), message);
    }
}

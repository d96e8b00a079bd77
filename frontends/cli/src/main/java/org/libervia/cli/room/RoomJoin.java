package org.libervia.cli.room;

import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li room join}. */
final class RoomJoin extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Option(
            names = {"-n", "--nick"},
            paramLabel = "NICK",
            description = "The name to take there.")
    private @Nullable String nick;

    @Option(names = "--password", paramLabel = "PASSWORD", description = "What the room asks for.")
    private @Nullable String password;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        JoinedRoom joined = rooms.join(profile, rooms.find(profile, room), nick, password);
        output.print(
                context.console(),
                RoomData.of(joined),
                () -> context.console().print(RoomData.line(context.console(), joined)));
    }
}

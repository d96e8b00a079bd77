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

/** {@code li room create}. */
final class RoomCreate extends ConnectedCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "ROOM",
            description = "Its address, or a name on our server; one nobody can guess if left out.")
    private @Nullable String room;

    @Option(
            names = {"-n", "--nick"},
            paramLabel = "NICK",
            description = "The name to take there.")
    private @Nullable String nick;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        JoinedRoom created =
                rooms.create(profile, room == null ? null : rooms.find(profile, room), nick);
        output.print(
                context.console(),
                RoomData.of(created),
                () -> context.console().print(created.room().toString()));
    }
}

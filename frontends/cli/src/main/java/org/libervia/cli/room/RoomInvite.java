package org.libervia.cli.room;

import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li room invite}. */
final class RoomInvite extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Parameters(
            index = "1",
            paramLabel = "JID",
            description = "Whom: an address, or a contact's name.")
    private String guest = "";

    @Option(
            names = {"-r", "--reason"},
            paramLabel = "TEXT",
            description = "What they read.")
    private @Nullable String reason;

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        rooms.invite(profile, rooms.find(profile, room), context.entity(profile, guest), reason);
    }
}

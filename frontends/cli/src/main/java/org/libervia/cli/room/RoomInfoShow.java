package org.libervia.cli.room;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.rooms.RoomInfo;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li room info}. */
final class RoomInfoShow extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        RoomInfo info = rooms.info(profile, rooms.find(profile, room));
        output.print(
                context.console(),
                Data.dict(
                        "room", info.room(),
                        "name", info.name(),
                        "description", info.description(),
                        "subject", info.subject(),
                        "occupants", info.occupants(),
                        "persistent", info.persistent(),
                        "members_only", info.membersOnly(),
                        "password_protected", info.passwordProtected(),
                        "moderated", info.moderated(),
                        "non_anonymous", info.nonAnonymous(),
                        "archived", info.archived(),
                        "features", info.features()));
    }
}

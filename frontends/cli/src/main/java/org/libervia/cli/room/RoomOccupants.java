package org.libervia.cli.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.message.MessageText;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.rooms.Occupant;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li room occupants}. */
final class RoomOccupants extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        List<Occupant> occupants = rooms.get(profile, rooms.find(profile, room)).occupants();
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        occupants.forEach(occupant -> data.add(RoomData.of(occupant)));
        output.print(
                context.console(),
                data,
                () ->
                        occupants.forEach(occupant ->
                                context.console().print(line(context.console(), occupant))));
    }

    private static String line(Console console, Occupant occupant) {
        Role role = occupant.self() ? Role.OWN_NAME : Role.OTHER_NAME;
        return console.colour(role, MessageText.visible(occupant.nick()))
                + " ("
                + RoomData.word(occupant.role())
                + ", "
                + RoomData.word(occupant.affiliation())
                + ")"
                + (occupant.jid() == null ? "" : " " + occupant.jid())
                + (occupant.show().isEmpty() ? "" : " [" + occupant.show() + "]");
    }
}

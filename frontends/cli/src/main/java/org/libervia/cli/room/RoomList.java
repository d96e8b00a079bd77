package org.libervia.cli.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.message.MessageText;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.ListedRoom;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li room list}. */
final class RoomList extends ConnectedCommand {
    @Option(
            names = {"-a", "--all"},
            description = "The public rooms of the service, whether we are there or not.")
    private boolean all;

    @Option(
            names = {"-s", "--service"},
            paramLabel = "JID",
            description = "The service to ask; only with --all.")
    private @Nullable Jid service;

    @Mixin private Output output = new Output();

    @Override
    protected void check() {
        if (service != null && !all) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "--service goes only with --all: add it.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        if (all) {
            listed(context, rooms.list(profile, service));
        } else {
            joined(context, rooms.joined(profile));
        }
    }

    private void listed(Context context, List<ListedRoom> rooms) {
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        rooms.forEach(room -> data.add(Data.dict("room", room.room(), "name", room.name())));
        output.print(
                context.console(),
                data,
                () ->
                        rooms.forEach(room ->
                                context.console()
                                        .print(
                                                room.room()
                                                        + (room.name() == null
                                                                ? ""
                                                                : " "
                                                                        + MessageText.visible(
                                                                                room.name())))));
    }

    private void joined(Context context, List<JoinedRoom> rooms) {
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        rooms.forEach(room -> data.add(RoomData.of(room)));
        output.print(
                context.console(),
                data,
                () ->
                        rooms.forEach(room ->
                                context.console().print(RoomData.line(context.console(), room))));
    }
}

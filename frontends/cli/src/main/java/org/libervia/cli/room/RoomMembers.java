package org.libervia.cli.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.rooms.Member;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li room members}. */
final class RoomMembers extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        List<Member> members = rooms.members(profile, rooms.find(profile, room));
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (Member member : members) {
            data.add(
                    Data.dict(
                            "jid", member.jid(),
                            "affiliation", RoomData.word(member.affiliation()),
                            "nick", member.nick()));
        }
        output.print(
                context.console(),
                data,
                () ->
                        members.forEach(member ->
                                context.console()
                                        .print(
                                                member.jid()
                                                        + " ("
                                                        + RoomData.word(member.affiliation())
                                                        + ")")));
    }
}

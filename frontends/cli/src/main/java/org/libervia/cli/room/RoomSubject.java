package org.libervia.cli.room;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.message.MessageText;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li room subject}. */
final class RoomSubject extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SUBJECT",
            description = "The new subject, \"\" for none; shown if left out.")
    private @Nullable String subject;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        RoomsFacet rooms = context.facet(RoomsFacet.class);
        Jid address = rooms.find(profile, room);
        if (subject != null) {
            rooms.setSubject(profile, address, subject);
            return;
        }
        JoinedRoom joined = rooms.get(profile, address);
        output.print(
                context.console(),
                Data.dict("subject", joined.subject(), "by", joined.subjectBy()),
                () -> context.console().print(MessageText.visible(joined.subject())));
    }
}

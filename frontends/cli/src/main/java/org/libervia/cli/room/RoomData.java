package org.libervia.cli.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.message.MessageText;
import org.libervia.cli.output.Data;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.Occupant;

/** Rooms as plain data, and for people. */
final class RoomData {
    private RoomData() {}

    static Map<String, @Nullable Object> of(JoinedRoom room) {
        List<Map<String, @Nullable Object>> occupants = new ArrayList<>();
        room.occupants().forEach(occupant -> occupants.add(of(occupant)));
        return Data.dict(
                "room", room.room(),
                "nick", room.nick(),
                "name", room.name(),
                "subject", room.subject(),
                "subject_by", room.subjectBy(),
                "statuses", room.statuses(),
                "since", room.since(),
                "occupants", occupants);
    }

    static Map<String, @Nullable Object> of(Occupant occupant) {
        return Data.dict(
                "nick", occupant.nick(),
                "jid", occupant.jid(),
                "id", occupant.id(),
                "affiliation", word(occupant.affiliation()),
                "role", word(occupant.role()),
                "show", occupant.show(),
                "status", occupant.status(),
                "self", occupant.self());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A room that we are in, in one line. */
    static String line(Console console, JoinedRoom room) {
        String subject = MessageText.visible(room.subject()).replace('\n', ' ');
        int count = room.occupants().size();
        return console.colour(Role.OTHER_NAME, room.room().toString())
                + " as "
                + MessageText.visible(room.nick())
                + ", "
                + count
                + (count == 1 ? " occupant" : " occupants")
                + (subject.isEmpty() ? "" : ": " + subject);
    }
}

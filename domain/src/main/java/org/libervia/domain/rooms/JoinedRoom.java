package org.libervia.domain.rooms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * A room that we are in.
 *
 * @param room its address, bare
 * @param nick our name there
 * @param name its name for people, or null when it has none
 * @param subject may be empty
 * @param subjectBy the nick of who set the subject, or null when that is not known
 * @param occupants who is there, us included, sorted by nick
 * @param statuses what the room said of itself when we came: {@code NON_ANONYMOUS}, {@code LOGGED},
 *     {@code CREATED}, {@code NICK_CHANGED}
 * @param since when we came
 */
public record JoinedRoom(
        Jid room,
        String nick,
        @Nullable String name,
        String subject,
        @Nullable String subjectBy,
        List<Occupant> occupants,
        List<String> statuses,
        Instant since) {

    public JoinedRoom {
        occupants = List.copyOf(occupants);
        statuses = List.copyOf(statuses);
    }
}

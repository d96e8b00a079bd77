package org.libervia.web.main.pages.chat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.Occupant;
import org.libervia.web.page.PageRequest;
import org.libervia.web.people.Person;

/**
 * Somebody in a room, as {@code chat/members.html} shows them.
 *
 * @param jid of the person if the room tells it, else of the occupant
 * @param url of a conversation with them alone, or null
 */
record Member(
        String nick,
        String jid,
        @Nullable String url,
        double hue,
        String show,
        String status,
        String role,
        String affiliation,
        boolean own) {

    static List<Member> of(PageRequest request, JoinedRoom room) {
        return room.occupants().stream().map(occupant -> of(request, room, occupant)).toList();
    }

    private static Member of(PageRequest request, JoinedRoom room, Occupant occupant) {
        Jid real = occupant.jid();
        Jid jid = real == null ? room.room().withResource(occupant.nick()) : real.bare();
        return new Member(
                occupant.nick(),
                jid.toString(),
                occupant.self() ? null : request.url("chat", jid),
                Person.hue(occupant.nick()),
                occupant.show().isEmpty() ? "available" : occupant.show(),
                occupant.status(),
                occupant.role().name().toLowerCase(Locale.ROOT),
                occupant.affiliation().name().toLowerCase(Locale.ROOT),
                occupant.self());
    }
}

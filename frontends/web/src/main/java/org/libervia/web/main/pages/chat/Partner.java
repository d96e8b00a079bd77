package org.libervia.web.main.pages.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.Occupant;
import org.libervia.domain.rooms.RoomRole;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.main.parts.Presences;
import org.libervia.web.page.PageRequest;

/**
 * With whom a conversation is: somebody, somebody in a room, or a room.
 *
 * @param jid bare; full for an occupant of a room
 * @param room whether it is a room
 */
record Partner(PageRequest request, Jid jid, boolean room) {
    private static final List<MessageType> SHOWN =
            List.of(
                    MessageType.CHAT,
                    MessageType.NORMAL,
                    MessageType.HEADLINE,
                    MessageType.GROUPCHAT);

    /** That of the path; none when the path names none. */
    static Optional<Partner> of(PageRequest request) {
        return request.arguments().findJid("jid").map(jid -> of(request, jid));
    }

    private static Partner of(PageRequest request, Jid jid) {
        if (jid.local().isEmpty()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    request.text("A conversation is with name@example.org, not with a server."));
        }
        boolean inRoom =
                Lenient.ask(
                                request,
                                RoomsFacet.class,
                                rooms -> rooms.isRoom(request.actingProfile(), jid),
                                false)
                        || wasRoom(request, jid.bare());
        return new Partner(request, inRoom ? jid : jid.bare(), inRoom && jid.isBare());
    }

    /** While there is no connection the past tells. */
    private static boolean wasRoom(PageRequest request, Jid jid) {
        return request
                .facet(MessagesFacet.class)
                .history(request.actingProfile(), HistoryQuery.last(jid, 1))
                .stream()
                .anyMatch(last -> last.type() == MessageType.GROUPCHAT);
    }

    String profile() {
        return request.actingProfile();
    }

    /** Messages before one, or the last ones; the oldest first. */
    List<ChatMessage> history(int limit, @Nullable String before) {
        return request.facet(MessagesFacet.class)
                .history(
                        profile(),
                        new HistoryQuery(
                                jid, null, null, limit, null, null, before, null, null, SHOWN));
    }

    void send(String body) {
        MessageType type = room ? MessageType.GROUPCHAT : MessageType.AUTO;
        request.facet(MessagesFacet.class)
                .send(
                        profile(),
                        new OutgoingMessage(jid, Map.of("", body), Map.of(), type, null, Map.of()));
    }

    /** The room, when we are in it. */
    Optional<JoinedRoom> joined() {
        return room
                ? Lenient.ask(
                        request,
                        RoomsFacet.class,
                        rooms ->
                                rooms.joined(profile()).stream()
                                        .filter(entered -> entered.room().equals(jid))
                                        .findFirst(),
                        Optional.empty())
                : Optional.empty();
    }

    /** What it is, as the page shows it. */
    About about() {
        return room ? room(joined().orElse(null)) : person();
    }

    private About room(@Nullable JoinedRoom entered) {
        return new About(
                jid.toString(),
                roomName(entered),
                About.ROOM,
                "",
                "",
                entered == null ? null : entered.subject(),
                entered != null && entered.occupants().stream().anyMatch(Partner::maySpeak),
                entered != null,
                entered == null ? null : entered.nick(),
                entered == null ? null : entered.occupants().size(),
                false);
    }

    private static boolean maySpeak(Occupant occupant) {
        return occupant.self() && occupant.role() != RoomRole.VISITOR;
    }

    private String roomName(@Nullable JoinedRoom entered) {
        String bookmarked =
                Lenient.ask(
                                request,
                                BookmarksFacet.class,
                                bookmarks -> bookmarks.list(profile()),
                                List.<Bookmark>of())
                        .stream()
                        .filter(bookmark -> bookmark.room().equals(jid))
                        .map(bookmark -> bookmark.name() == null ? "" : bookmark.name())
                        .findFirst()
                        .orElse("");
        if (!bookmarked.isEmpty()) {
            return bookmarked;
        }
        String name = entered == null ? null : entered.name();
        return name == null ? "" : name;
    }

    private About person() {
        Presences.Shown presence = Presences.of(request, jid);
        Optional<Contact> contact = contact();
        boolean known = !jid.isFull() && (contact.isPresent() || presence.isThere());
        return new About(
                jid.toString(),
                jid.isFull() ? jid.resource() : contact.map(Contact::name).orElse(""),
                About.CHAT,
                known ? presence.show() : "",
                known ? presence.status() : jid.bare().toString(),
                null,
                true,
                false,
                null,
                null,
                jid.isFull() || contact.isPresent());
    }

    private Optional<Contact> contact() {
        return Lenient.ask(
                request,
                ContactsFacet.class,
                contacts ->
                        contacts.list(profile()).stream()
                                .filter(contact -> contact.jid().equals(jid))
                                .findFirst(),
                Optional.empty());
    }

    /** Messages as the page shows them, one after the other. */
    Sequence sequence(About about) {
        String name = about.name().isEmpty() ? jid.local() : about.name();
        return new Sequence(name, profile(), about.nick());
    }
}

package org.libervia.web.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.rooms.Affiliation;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.ListedRoom;
import org.libervia.domain.rooms.Member;
import org.libervia.domain.rooms.Occupant;
import org.libervia.domain.rooms.RoomInfo;
import org.libervia.domain.rooms.RoomRole;
import org.libervia.domain.rooms.RoomsFacet;

/** Rooms of {@code rooms.example.org} in memory; one that is called "closed" lets nobody in. */
public final class MemoryRooms implements RoomsFacet, BookmarksFacet {
    public static final Jid SERVICE = Jid.parse("rooms.example.org");

    private final Map<Jid, JoinedRoom> joined = new ConcurrentSkipListMap<>();
    private final Map<Jid, Bookmark> bookmarks = new ConcurrentSkipListMap<>();

    private static Occupant occupant(String nick, boolean self) {
        return new Occupant(nick, null, null, Affiliation.NONE, RoomRole.PARTICIPANT, "", "", self);
    }

    @Override
    public JoinedRoom join(
            String profile, Jid room, @Nullable String nick, @Nullable String password) {
        if (room.local().equals("closed")) {
            throw new LiberviaException(Problem.FORBIDDEN, "The room has banned you.");
        }
        return joined.computeIfAbsent(
                room,
                jid ->
                        new JoinedRoom(
                                jid,
                                nick == null ? "Ana" : nick,
                                null,
                                "Roses",
                                null,
                                List.of(
                                        occupant(nick == null ? "Ana" : nick, true),
                                        occupant("Ben", false)),
                                List.of(),
                                Instant.EPOCH));
    }

    @Override
    public JoinedRoom create(String profile, @Nullable Jid room, @Nullable String nick) {
        return join(profile, room == null ? Jid.parse("new@" + SERVICE) : room, nick, null);
    }

    @Override
    public void leave(String profile, Jid room, @Nullable String message) {
        joined.remove(room);
    }

    @Override
    public List<JoinedRoom> joined(String profile) {
        return List.copyOf(joined.values());
    }

    @Override
    public JoinedRoom get(String profile, Jid room) {
        JoinedRoom known = joined.get(room);
        if (known == null) {
            throw new LiberviaException(Problem.NOT_FOUND, "You are not in the room.");
        }
        return known;
    }

    @Override
    public List<Member> members(String profile, Jid room) {
        return List.of();
    }

    @Override
    public void setSubject(String profile, Jid room, String subject) {
        throw new LiberviaException(Problem.FORBIDDEN, "Ask a moderator.");
    }

    @Override
    public void setNick(String profile, Jid room, String nick) {
        throw new LiberviaException(Problem.CONFLICT, "Somebody has it.");
    }

    @Override
    public RoomInfo info(String profile, Jid room) {
        return new RoomInfo(
                room, null, null, null, 2, true, false, false, false, false, true, List.of());
    }

    @Override
    public List<ListedRoom> list(String profile, @Nullable Jid service) {
        return List.of();
    }

    @Override
    public Jid service(String profile) {
        return SERVICE;
    }

    @Override
    public Jid find(String profile, String text) {
        return Jid.parse(text.contains("@") ? text : text + "@" + SERVICE);
    }

    @Override
    public boolean isRoom(String profile, Jid address) {
        return address.domain().equals(SERVICE.domain());
    }

    @Override
    public void invite(String profile, Jid room, Jid guest, @Nullable String reason) {
        get(profile, room);
    }

    @Override
    public List<Bookmark> list(String profile) {
        return List.copyOf(bookmarks.values());
    }

    @Override
    public void set(String profile, Bookmark bookmark) {
        bookmarks.put(bookmark.room(), bookmark);
    }

    @Override
    public void remove(String profile, Jid room) {
        bookmarks.remove(room);
    }
}

package org.libervia.cli.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** Rooms in memory: those of {@code rooms.example.org}. */
public final class MemoryRooms implements RoomsFacet, BookmarksFacet {
    public static final Jid SERVICE = Jid.parse("rooms.example.org");

    private final Map<Jid, JoinedRoom> joined = new TreeMap<>();
    private final Map<Jid, Bookmark> bookmarks = new TreeMap<>();

    /** Who was invited where. */
    public final List<String> invited = new ArrayList<>();

    @Override
    public JoinedRoom join(
            String profile, Jid room, @Nullable String nick, @Nullable String password) {
        return joined.computeIfAbsent(room, jid -> room(jid, nick == null ? profile : nick, ""));
    }

    private static JoinedRoom room(Jid room, String nick, String subject) {
        Occupant self =
                new Occupant(nick, null, null, Affiliation.OWNER, RoomRole.MODERATOR, "", "", true);
        return new JoinedRoom(
                room, nick, null, subject, null, List.of(self), List.of(), Instant.EPOCH);
    }

    @Override
    public JoinedRoom create(String profile, @Nullable Jid room, @Nullable String nick) {
        Jid named = room == null ? Jid.of("unique", SERVICE.domain(), null) : room;
        if (joined.containsKey(named)) {
            throw new LiberviaException(Problem.CONFLICT, "The room " + named + " exists already.");
        }
        return join(profile, named, nick, null);
    }

    @Override
    public void leave(String profile, Jid room, @Nullable String message) {
        get(profile, room);
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
            throw new LiberviaException(Problem.NOT_FOUND, "You are not in the room " + room + ".");
        }
        return known;
    }

    @Override
    public List<Member> members(String profile, Jid room) {
        return List.of(new Member(Jid.parse("alice@example.org"), Affiliation.OWNER, null));
    }

    @Override
    public void setSubject(String profile, Jid room, String subject) {
        joined.put(room, room(room, get(profile, room).nick(), subject));
    }

    @Override
    public void setNick(String profile, Jid room, String nick) {
        joined.put(room, room(room, nick, get(profile, room).subject()));
    }

    @Override
    public RoomInfo info(String profile, Jid room) {
        return new RoomInfo(
                room, "A room", null, null, 1, true, false, false, false, false, true, List.of());
    }

    @Override
    public List<ListedRoom> list(String profile, @Nullable Jid service) {
        return List.of(new ListedRoom(Jid.parse("hall@rooms.example.org"), "The hall"));
    }

    @Override
    public Jid service(String profile) {
        return SERVICE;
    }

    @Override
    public Jid find(String profile, String text) {
        return text.contains("@") ? Jid.parse(text) : Jid.of(text, SERVICE.domain(), null);
    }

    @Override
    public boolean isRoom(String profile, Jid address) {
        return address.domain().equals(SERVICE.domain());
    }

    @Override
    public void invite(String profile, Jid room, Jid guest, @Nullable String reason) {
        invited.add(guest + " to " + room + ": " + reason);
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
        if (bookmarks.remove(room) == null) {
            throw new LiberviaException(Problem.NOT_FOUND, "There is no bookmark of " + room + ".");
        }
    }
}

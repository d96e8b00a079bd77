package org.libervia.feature.rooms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;

/** The rooms of one session. */
final class RoomList {
    private final Map<Jid, Room> there = new ConcurrentHashMap<>();
    private final Map<Jid, Wanted> wanted = new ConcurrentHashMap<>();
    private final Map<Jid, ReentrantLock> doors = new ConcurrentHashMap<>();
    private final AtomicBoolean watched = new AtomicBoolean();

    static RoomList of(Session session) {
        return session.state(RoomList.class, RoomList::new);
    }

    /** The room, if we are in it or about to be. */
    Optional<Room> find(Jid room) {
        return Optional.ofNullable(there.get(room));
    }

    /** The room, if we are in it. */
    Optional<Room> joined(Jid room) {
        return find(room).filter(Room::isLive);
    }

    /** The rooms that we are in. */
    List<Room> joined() {
        return there.values().stream().filter(Room::isLive).toList();
    }

    void put(Room room) {
        there.put(room.jid(), room);
    }

    /** Forgets a room; false when it is not this one any more. */
    boolean remove(Room room) {
        return there.remove(room.jid(), room);
    }

    /** From now on it is entered again whenever it was lost. */
    void want(Wanted room) {
        wanted.put(room.room(), room);
    }

    void giveUp(Jid room) {
        wanted.remove(room);
    }

    boolean isWanted(Jid room) {
        return wanted.containsKey(room);
    }

    Collection<Wanted> wanted() {
        return List.copyOf(wanted.values());
    }

    Optional<Wanted> wanted(Jid room) {
        return Optional.ofNullable(wanted.get(room));
    }

    /** Held while a room is entered or left, so that one does it at a time. */
    ReentrantLock door(Jid room) {
        return doors.computeIfAbsent(room, jid -> new ReentrantLock());
    }

    /** Whether nobody looks after the rooms of this stream yet; true once. */
    boolean isUnwatched() {
        return watched.compareAndSet(false, true);
    }

    /** The stream has ended: takes out all rooms. */
    List<Room> clear() {
        watched.set(false);
        List<Room> all = new ArrayList<>(there.values());
        there.clear();
        return all;
    }
}

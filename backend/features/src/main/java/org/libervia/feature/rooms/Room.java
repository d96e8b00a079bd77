package org.libervia.feature.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.Occupant;
import org.libervia.xmpp.stanza.StanzaError;

/** A room that we are in, or about to be. Safe for use by many threads. */
final class Room {
    static final int MOST_OCCUPANTS = 20_000;
    private static final int MOST_PENDING = 1_000;

    private final Jid jid;
    private final Instant since;
    private final Map<String, Occupant> occupants = new LinkedHashMap<>();
    private final Set<String> statuses = new LinkedHashSet<>();
    private final Set<String> pending = new LinkedHashSet<>();

    /** Done when our own presence came; failed with the room's refusal. */
    final CompletableFuture<Boolean> entered = new CompletableFuture<>();

    /** Done when the subject came, which is the last of the room's past. */
    final CompletableFuture<Boolean> told = new CompletableFuture<>();

    /** Done when the room says that we are gone. */
    final CompletableFuture<Boolean> gone = new CompletableFuture<>();

    private final Map<String, CompletableFuture<Boolean>> asked = new HashMap<>();
    private RoomTraits traits;
    private @Nullable CompletableFuture<Boolean> renaming;
    private String nick;
    private String subject = "";
    private @Nullable String subjectBy;
    private Instant heard;
    private boolean live;

    Room(Jid jid, String nick, RoomTraits traits, Instant now) {
        this.jid = jid;
        this.nick = nick;
        this.traits = traits;
        this.since = now;
        this.heard = now;
    }

    /** Why a room did not let us in, or did not do as asked. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient StanzaError error;

        Refused(StanzaError error) {
            super(error.condition());
            this.error = error;
        }

        StanzaError error() {
            return error;
        }
    }

    Jid jid() {
        return jid;
    }

    synchronized RoomTraits traits() {
        return traits;
    }

    /** A room that was created shows what it can do. */
    synchronized void traits(RoomTraits shown) {
        traits = shown;
    }

    synchronized String nick() {
        return nick;
    }

    synchronized Jid self() {
        return jid.withResource(nick);
    }

    synchronized void nick(String assigned) {
        nick = assigned;
    }

    synchronized boolean isLive() {
        return live;
    }

    /** From now on frontends are told what happens. */
    synchronized void live() {
        live = true;
    }

    /** Notes somebody; true when they were not there. */
    synchronized boolean put(Occupant occupant) {
        if (occupants.size() >= MOST_OCCUPANTS && !occupants.containsKey(occupant.nick())) {
            return false;
        }
        return occupants.put(occupant.nick(), occupant) == null;
    }

    synchronized @Nullable Occupant occupant(String of) {
        return occupants.get(of);
    }

    synchronized boolean remove(String who) {
        return occupants.remove(who) != null;
    }

    /** Somebody takes another nick. */
    synchronized void rename(String from, String to) {
        Occupant who = occupants.remove(from);
        if (who != null) {
            occupants.put(
                    to,
                    new Occupant(
                            to,
                            who.jid(),
                            who.id(),
                            who.affiliation(),
                            who.role(),
                            who.show(),
                            who.status(),
                            who.self()));
        }
        if (from.equals(nick)) {
            nick = to;
        }
    }

    synchronized void status(String name) {
        statuses.add(name);
    }

    synchronized boolean has(String status) {
        return statuses.contains(status);
    }

    synchronized void subject(String text, @Nullable String by) {
        subject = text;
        subjectBy = by;
    }

    /** Something came from the room. */
    synchronized void heard(Instant now) {
        heard = now;
    }

    synchronized Instant heard() {
        return heard;
    }

    /** A message leaves; the room is to send it back. */
    synchronized void expect(String uid) {
        if (pending.size() < MOST_PENDING) {
            pending.add(uid);
        }
    }

    /** A message came back, or was refused: whether it was waited for. */
    synchronized boolean came(String uid) {
        return pending.remove(uid);
    }

    /** What has not come back. */
    synchronized List<String> pending() {
        return List.copyOf(pending);
    }

    /** A message asks for something: done when the room sends it back, failed when it refuses. */
    synchronized CompletableFuture<Boolean> ask(String id) {
        return asked.computeIfAbsent(id, asking -> new CompletableFuture<>());
    }

    /** The answer to the message with this id, once, if it asked for something. */
    synchronized Optional<CompletableFuture<Boolean>> takeAsked(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : asked.remove(id));
    }

    /** What we asked for is done, whatever the id of the message that tells so. */
    synchronized List<CompletableFuture<Boolean>> takeAllAsked() {
        List<CompletableFuture<Boolean>> all = List.copyOf(asked.values());
        asked.clear();
        return all;
    }

    synchronized String subject() {
        return subject;
    }

    /** Begins to take another nick: done when the room has agreed. */
    synchronized CompletableFuture<Boolean> renaming() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        renaming = answer;
        return answer;
    }

    /** The answer to a change of nick that is under way, once. */
    synchronized @Nullable CompletableFuture<Boolean> takeRenaming() {
        CompletableFuture<Boolean> answer = renaming;
        renaming = null;
        return answer;
    }

    synchronized JoinedRoom view() {
        List<Occupant> sorted = new ArrayList<>(occupants.values());
        sorted.sort(Comparator.comparing(Occupant::nick, String.CASE_INSENSITIVE_ORDER));
        return new JoinedRoom(
                jid, nick, traits.name(), subject, subjectBy, sorted, List.copyOf(statuses), since);
    }
}

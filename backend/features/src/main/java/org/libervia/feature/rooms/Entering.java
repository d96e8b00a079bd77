package org.libervia.feature.rooms;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Signal;
import org.libervia.domain.rooms.RoomJoined;
import org.libervia.feature.contacts.Presences;
import org.libervia.feature.discovery.EntityInfos;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.muc.HistoryLimit;
import org.libervia.xep.muc.MucJoin;
import org.libervia.xep.muc.MucOwner;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.StanzaError;

/** Enters rooms and leaves them (XEP-0045 §7.2, §7.14, §10.1.2). */
final class Entering {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration FOR_THE_SUBJECT = Duration.ofSeconds(3);
    private static final int MOST_NICKS = 5;

    private final Consumer<Signal> signals;
    private final InstantSource clock;
    private final EntityInfos infos;
    private final Presences presences;
    private final RoomPast past;

    Entering(
            Consumer<Signal> signals,
            InstantSource clock,
            EntityInfos infos,
            Presences presences,
            RoomPast past) {
        this.signals = signals;
        this.clock = clock;
        this.infos = infos;
        this.presences = presences;
        this.past = past;
    }

    /** How the room must be. */
    enum Condition {
        ANY,
        NEW
    }

    /** Enters, and returns when the room is known: at once if we are in it already. */
    Room enter(Session session, Wanted wanted, Condition condition) {
        RoomList rooms = RoomList.of(session);
        ReentrantLock door = rooms.door(wanted.room());
        door.lock();
        try {
            Room known = rooms.joined(wanted.room()).orElse(null);
            if (known != null && condition == Condition.ANY) {
                return known;
            }
            RoomTraits traits = traits(session, wanted.room());
            if (condition == Condition.NEW && (known != null || traits.exists())) {
                throw exists(wanted.room());
            }
            Room room = knock(session, wanted, traits);
            if (condition == Condition.NEW && !room.has("CREATED")) {
                goodbye(session, room, null);
                throw exists(wanted.room());
            }
            settle(session, room);
            rooms.want(new Wanted(wanted.room(), room.nick(), wanted.password()));
            return room;
        } finally {
            door.unlock();
        }
    }

    private static LiberviaException exists(Jid room) {
        return new LiberviaException(
                Problem.CONFLICT,
                "The room " + room + " exists already: join it, or take another name.");
    }

    private RoomTraits traits(Session session, Jid room) {
        try {
            DiscoInfo info = infos.info(session, room, null, false);
            return RoomTraits.of(info);
        } catch (StanzaErrorException refused) {
            if (refused.error().condition().startsWith("remote-server")) {
                throw new LiberviaException(
                        Problem.NOT_FOUND,
                        "There is no service of rooms at "
                                + room.domain()
                                + ": is it written correctly?",
                        refused);
            }
            return RoomTraits.UNKNOWN;
        }
    }

    /** Asks to be let in, under one nick after the other while they are taken. */
    private Room knock(Session session, Wanted wanted, RoomTraits traits) {
        String nick = wanted.nick();
        for (int tries = 1; ; tries++) {
            Room room = new Room(wanted.room(), nick, traits, clock.instant());
            try {
                knock(session, room, wanted.password());
                return room;
            } catch (Room.Refused refused) {
                if (!refused.error().condition().equals("conflict") || tries == MOST_NICKS) {
                    throw Refusals.of(wanted.room(), refused);
                }
                nick = nick + "_";
            }
        }
    }

    private void knock(Session session, Room room, @Nullable String password) {
        RoomList rooms = RoomList.of(session);
        rooms.put(room);
        boolean done = false;
        try {
            HistoryLimit history = past.wanted(session, room);
            presences.announceTo(
                    session, room.self(), List.of(new MucJoin(password, history).write()));
            await(room.jid(), room.entered, DEADLINE);
            done = true;
        } finally {
            if (!done) {
                rooms.remove(room);
            }
        }
    }

    /** A new room is opened, the subject waited for, and what was said before fetched. */
    private void settle(Session session, Room room) {
        if (room.has("CREATED")) {
            session.stream()
                    .ask(Iq.set(room.jid(), MucOwner.Configuration.INSTANT.write()), DEADLINE);
            room.traits(traits(session, room.jid()));
        }
        try {
            await(room.jid(), room.told, FOR_THE_SUBJECT);
        } catch (LiberviaException untold) {
            // some services tell no subject where there is none
        }
        room.live();
        signals.accept(new RoomJoined(session.profile(), room.view()));
        past.fetch(session, room);
    }

    private static void await(Jid room, CompletableFuture<Boolean> event, Duration patience) {
        try {
            event.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(Problem.CANCELLED, "Stopped at " + room + ".", stopped);
        } catch (TimeoutException silent) {
            throw new LiberviaException(
                    Problem.TIMEOUT, room + " does not answer; try again later.", silent);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Room.Refused refused) {
                throw refused;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    /** Leaves, and does not come back. */
    void leave(Session session, Jid jid, @Nullable String message) {
        RoomList rooms = RoomList.of(session);
        rooms.giveUp(jid);
        ReentrantLock door = rooms.door(jid);
        door.lock();
        try {
            rooms.joined(jid).ifPresent(room -> goodbye(session, room, message));
        } finally {
            door.unlock();
        }
    }

    private static void goodbye(Session session, Room room, @Nullable String message) {
        session.stream()
                .send(
                        new Presence(
                                Presence.builder(Presence.Type.UNAVAILABLE)
                                        .attribute("to", room.self())
                                        .optionalTextChild("status", message)
                                        .build()));
        await(room.jid(), room.gone, DEADLINE);
    }

    /** Takes another nick. */
    void rename(Session session, Room room, String nick) {
        CompletableFuture<Boolean> answer = room.renaming();
        presences.announceTo(session, room.jid().withResource(nick), List.of());
        try {
            await(room.jid(), answer, DEADLINE);
        } catch (Room.Refused refused) {
            StanzaError error = refused.error();
            throw new LiberviaException(
                    error.condition().equals("conflict") ? Problem.CONFLICT : Problem.FORBIDDEN,
                    error.condition().equals("conflict")
                            ? "Somebody else is “" + nick + "” there: take another nick."
                            : "The room does not let you take this nick ("
                                    + error.condition()
                                    + ").",
                    refused);
        }
        RoomList.of(session)
                .wanted(room.jid())
                .ifPresent(wanted ->
                        RoomList.of(session).want(new Wanted(room.jid(), nick, wanted.password())));
    }

    /** Sets the subject; an empty one takes it away (XEP-0045 §8.1). */
    void subject(Session session, Room room, String text) {
        if (text.equals(room.subject())) {
            return;
        }
        String id = UUID.randomUUID().toString();
        CompletableFuture<Boolean> answer = room.ask(id);
        session.stream()
                .send(
                        new Message(
                                Message.builder(Message.Type.GROUPCHAT, room.jid())
                                        .attribute("id", id)
                                        .textChild("subject", text)
                                        .build()));
        try {
            await(room.jid(), answer, DEADLINE);
        } catch (Room.Refused refused) {
            throw new LiberviaException(
                    Problem.FORBIDDEN,
                    "The room "
                            + room.jid()
                            + " lets only some set its subject ("
                            + refused.error().condition()
                            + "): ask a moderator.",
                    refused);
        } finally {
            room.takeAsked(id);
        }
    }
}

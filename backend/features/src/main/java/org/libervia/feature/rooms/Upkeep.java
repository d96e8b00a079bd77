package org.libervia.feature.rooms;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.libervia.domain.rooms.RoomLeaving;
import org.libervia.domain.rooms.RoomLeft;
import org.libervia.xep.ping.Ping;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;

/**
 * Keeps us in the rooms that we want to be in: enters them when a stream is new, and again when one
 * lost us; asks silent ones whether we are still there (XEP-0410).
 */
final class Upkeep {
    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final Duration SILENCE = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Consumer<Signal> signals;
    private final InstantSource clock;
    private final BiConsumer<Session, Wanted> enter;

    Upkeep(Consumer<Signal> signals, InstantSource clock, BiConsumer<Session, Wanted> enter) {
        this.signals = signals;
        this.clock = clock;
        this.enter = enter;
    }

    /** A new stream: we are in no room yet. */
    void ready(Session session) {
        RoomList.of(session).wanted().forEach(wanted -> comeBack(session, wanted));
    }

    /** A room lost us. */
    void lost(Session session, Jid room) {
        RoomList.of(session).wanted(room).ifPresent(wanted -> comeBack(session, wanted));
    }

    /** Enters as soon as that is possible, unless it is no longer wanted. */
    void comeBack(Session session, Wanted wanted) {
        session.fork("entering a room", () -> insist(session, wanted));
    }

    private void insist(Session session, Wanted wanted) {
        RoomList rooms = RoomList.of(session);
        try {
            for (Duration pause = FIRST_PAUSE;
                    session.isConnected() && rooms.isWanted(wanted.room());
                    pause = pause.multipliedBy(2)) {
                if (succeeds(session, wanted)) {
                    return;
                }
                Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is no reason to try again: the room is entered, or refuses for good. */
    private boolean succeeds(Session session, Wanted wanted) {
        try {
            enter.accept(session, wanted);
            watch(session);
            return true;
        } catch (LiberviaException failed) {
            if (Thread.currentThread().isInterrupted() || !session.isConnected()) {
                return true;
            }
            boolean mayPass =
                    failed.problem() == Problem.TIMEOUT
                            || failed.problem() == Problem.NOT_FOUND
                            || failed.problem() == Problem.REMOTE;
            if (!mayPass) {
                RoomList.of(session).giveUp(wanted.room());
                signals.accept(
                        new Note(
                                session.profile(),
                                Note.Level.WARNING,
                                "A room was not entered",
                                String.valueOf(failed.getMessage())));
            }
            return !mayPass;
        }
    }

    /** Looks after the rooms of this stream, once there are any. */
    void watch(Session session) {
        if (RoomList.of(session).isUnwatched()) {
            session.fork("asking silent rooms", () -> watching(session));
        }
    }

    private void watching(Session session) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(ROUND);
                RoomList.of(session).joined().forEach(room -> check(session, room));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Session session, Room room) {
        if (session.isConnected()
                && room.heard().plus(SILENCE).isBefore(clock.instant())
                && !isThere(session, room)
                && RoomList.of(session).remove(room)) {
            signals.accept(
                    new RoomLeft(
                            session.profile(),
                            room.jid(),
                            RoomLeaving.SERVICE_FAILED,
                            null,
                            "The room had lost us without a word.",
                            null));
            lost(session, room.jid());
        }
    }

    /**
     * Asks ourselves by way of the room (XEP-0410 §3.2). An answer, or an error of the one who
     * answers for us, shows that we are there; silence shows nothing.
     */
    boolean isThere(Session session, Room room) {
        try {
            session.stream().ask(Iq.get(room.self(), new Ping().write()));
            room.heard(clock.instant());
            return true;
        } catch (StanzaErrorException refused) {
            return switch (refused.error().condition()) {
                case "service-unavailable",
                        "feature-not-implemented",
                        "item-not-found",
                        "remote-server-not-found",
                        "remote-server-timeout" ->
                        true;
                default -> false;
            };
        } catch (LiberviaException silent) {
            return true;
        }
    }
}

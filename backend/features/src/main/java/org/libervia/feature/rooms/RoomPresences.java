package org.libervia.feature.rooms;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.Signal;
import org.libervia.domain.rooms.Affiliation;
import org.libervia.domain.rooms.Occupant;
import org.libervia.domain.rooms.OccupantLeft;
import org.libervia.domain.rooms.OccupantRenamed;
import org.libervia.domain.rooms.OccupantUpdated;
import org.libervia.domain.rooms.RoomLeaving;
import org.libervia.domain.rooms.RoomLeft;
import org.libervia.domain.rooms.RoomRole;
import org.libervia.xep.muc.MucDestroy;
import org.libervia.xep.muc.MucItem;
import org.libervia.xep.muc.MucUser;
import org.libervia.xep.occupantid.OccupantId;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.StanzaError;

/** What presences from rooms tell (XEP-0045 §7.2–§7.7, §9, §10.9). */
final class RoomPresences {
    private final Consumer<Signal> signals;
    private final InstantSource clock;
    private final BiConsumer<Session, Jid> lost;

    /**
     * @param lost called when a room was lost that we want to be in
     */
    RoomPresences(Consumer<Signal> signals, InstantSource clock, BiConsumer<Session, Jid> lost) {
        this.signals = signals;
        this.clock = clock;
        this.lost = lost;
    }

    void heard(Session session, Presence presence) {
        Jid from = presence.from();
        if (from == null) {
            return;
        }
        RoomList.of(session)
                .find(from.bare())
                .ifPresent(room -> {
                    room.heard(clock.instant());
                    switch (presence.type()) {
                        case AVAILABLE -> available(session, room, from, presence);
                        case UNAVAILABLE -> unavailable(session, room, from, presence);
                        case ERROR -> refused(room, presence);
                        default -> {}
                    }
                });
    }

    private void available(Session session, Room room, Jid from, Presence presence) {
        if (!from.isFull()) {
            return;
        }
        MucUser user = MucUser.in(presence.element()).orElse(MucUser.MARK);
        boolean self = user.has(MucUser.SELF) || from.resource().equals(room.nick());
        if (user.has(MucUser.SELF)) {
            room.nick(from.resource());
            note(room, user, MucUser.CREATED, "CREATED");
            note(room, user, MucUser.NICK_ASSIGNED, "NICK_CHANGED");
            note(room, user, MucUser.NON_ANONYMOUS, "NON_ANONYMOUS");
            note(room, user, MucUser.LOGGED, "LOGGED");
        }
        Occupant occupant = occupant(room, from.resource(), user, presence, self);
        boolean entered = room.put(occupant);
        if (user.has(MucUser.SELF)) {
            room.entered.complete(true);
        }
        if (room.isLive()) {
            signals.accept(new OccupantUpdated(session.profile(), room.jid(), occupant, entered));
        }
    }

    private static void note(Room room, MucUser user, long code, String name) {
        if (user.has(code)) {
            room.status(name);
        }
    }

    private static Occupant occupant(
            Room room, String nick, MucUser user, Presence presence, boolean self) {
        MucItem item = user.item().orElse(null);
        Jid jid = item == null ? null : item.jid();
        return new Occupant(
                nick,
                jid,
                room.traits().identifies()
                        ? OccupantId.in(presence.element()).map(OccupantId::id).orElse(null)
                        : null,
                item == null || item.affiliation() == null
                        ? Affiliation.NONE
                        : Affiliation.valueOf(item.affiliation().name()),
                item == null || item.role() == null
                        ? RoomRole.PARTICIPANT
                        : RoomRole.valueOf(item.role().name()),
                presence.show(),
                presence.statuses().values().stream().findFirst().orElse(""),
                self);
    }

    private void unavailable(Session session, Room room, Jid from, Presence presence) {
        MucUser user = MucUser.in(presence.element()).orElse(MucUser.MARK);
        MucItem item = user.item().orElse(null);
        String nick = from.resource();
        boolean self = user.has(MucUser.SELF) || nick.equals(room.nick());
        String other = item == null ? null : item.nick();
        if (user.has(MucUser.NICK_CHANGED) && other != null) {
            renamed(session, room, nick, other, self);
        } else if (self || from.isBare() || user.destroy() != null) {
            ended(session, room, user, item);
        } else if (room.remove(nick) && room.isLive()) {
            signals.accept(
                    new OccupantLeft(
                            session.profile(),
                            room.jid(),
                            nick,
                            why(user),
                            item == null || item.reason() == null
                                    ? presence.statuses().values().stream().findFirst().orElse(null)
                                    : item.reason()));
        }
    }

    private void renamed(Session session, Room room, String from, String to, boolean self) {
        room.rename(from, to);
        if (self) {
            CompletableFuture<Boolean> answer = room.takeRenaming();
            if (answer != null) {
                answer.complete(true);
            }
        }
        signals.accept(new OccupantRenamed(session.profile(), room.jid(), from, to));
    }

    /** We are not in the room any more. */
    private void ended(Session session, Room room, MucUser user, @Nullable MucItem item) {
        RoomList rooms = RoomList.of(session);
        RoomLeaving why = why(user);
        if (!rooms.remove(room)) {
            return;
        }
        if (why != RoomLeaving.SERVICE_FAILED) {
            rooms.giveUp(room.jid());
        }
        MucDestroy destroy = user.destroy();
        MucItem.Actor actor = item == null ? null : item.actor();
        if (room.isLive()) {
            signals.accept(
                    new RoomLeft(
                            session.profile(),
                            room.jid(),
                            why,
                            actor == null ? null : name(actor),
                            destroy == null
                                    ? item == null ? null : item.reason()
                                    : destroy.reason(),
                            destroy == null ? null : destroy.alternate()));
        }
        room.gone.complete(true);
        room.entered.completeExceptionally(
                new Room.Refused(StanzaError.of(StanzaError.Type.CANCEL, "forbidden")));
        if (rooms.isWanted(room.jid())) {
            lost.accept(session, room.jid());
        }
    }

    private static @Nullable String name(MucItem.Actor actor) {
        Jid jid = actor.jid();
        return actor.nick() != null || jid == null ? actor.nick() : jid.toString();
    }

    private static RoomLeaving why(MucUser user) {
        if (user.destroy() != null) {
            return RoomLeaving.DESTROYED;
        } else if (user.has(MucUser.SHUTDOWN) || user.has(MucUser.FAILED)) {
            return RoomLeaving.SERVICE_FAILED;
        } else if (user.has(MucUser.BANNED)) {
            return RoomLeaving.BANNED;
        } else if (user.has(MucUser.AFFILIATION_LOST) || user.has(MucUser.MEMBERS_ONLY)) {
            return RoomLeaving.NOT_A_MEMBER;
        }
        return user.has(MucUser.KICKED) ? RoomLeaving.KICKED : RoomLeaving.LEFT;
    }

    /** What we asked for was refused: to enter, or to take another nick. */
    private static void refused(Room room, Presence presence) {
        Room.Refused refusal =
                new Room.Refused(
                        presence.error()
                                .orElse(
                                        StanzaError.of(
                                                StanzaError.Type.CANCEL, "undefined-condition")));
        CompletableFuture<Boolean> renaming = room.takeRenaming();
        if (renaming != null) {
            renaming.completeExceptionally(refusal);
        }
        room.entered.completeExceptionally(refusal);
    }
}

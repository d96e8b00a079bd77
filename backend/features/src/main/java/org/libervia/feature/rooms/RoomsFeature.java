package org.libervia.feature.rooms;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.OutgoingPhase;
import org.libervia.backend.feature.Session;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.config.Option;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.RoomLeaving;
import org.libervia.domain.rooms.RoomLeft;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.feature.contacts.PresenceAudience;
import org.libervia.feature.contacts.Presences;
import org.libervia.feature.contacts.Rosters;
import org.libervia.feature.discovery.EntityInfos;
import org.libervia.feature.messages.ArchiveCatchUp;
import org.libervia.feature.messages.RoomMembership;
import org.libervia.feature.messages.StoredConversations;
import org.libervia.feature.rooms.Entering.Condition;
import org.libervia.xep.conference.DirectInvitation;
import org.libervia.xep.muc.MucJoin;

/** Rooms where many talk. */
public final class RoomsFeature implements Feature {
    private static final Option<Jid> DEFAULT =
            new Option<>(
                    "plugin muc",
                    "default_muc",
                    "the service for rooms where the account's server has none",
                    null,
                    (text, around) -> service(text));

    private static Jid service(String text) {
        try {
            return Jid.parse(text).server();
        } catch (InvalidJidException wrong) {
            throw new IllegalArgumentException(
                    "it must be the address of a service: " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public Declaration declaration() {
        return Declaration.of("rooms", "Lets you talk with many in rooms.")
                .requires("messages", "contacts", "discovery")
                .recommends("archive")
                .xeps(45, 249, 410, 421)
                .advertises(MucJoin.NAMESPACE, DirectInvitation.NAMESPACE)
                .option(DEFAULT)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        EntityInfos infos = backend.provided(EntityInfos.class);
        StoredConversations stored = backend.provided(StoredConversations.class);
        Entering entering =
                new Entering(
                        backend::emit,
                        backend.clock(),
                        infos,
                        backend.provided(Presences.class),
                        new RoomPast(() -> backend.providedIfAny(ArchiveCatchUp.class), stored));
        Upkeep upkeep =
                new Upkeep(
                        backend::emit,
                        backend.clock(),
                        (session, wanted) -> entering.enter(session, wanted, Condition.ANY));
        RoomPresences presences = new RoomPresences(backend::emit, backend.clock(), upkeep::lost);
        RoomMessages messages =
                new RoomMessages(
                        backend::emit, backend.clock(), backend.provided(Rosters.class), stored);
        Invitations invitations = new Invitations(backend::emit);
        RoomServices services =
                new RoomServices(infos, backend.settings().find(DEFAULT).orElse(null));
        Rooms rooms = new Rooms(backend, infos, services, entering, upkeep, invitations);
        return Behaviour.builder()
                .presences(presences::heard)
                .incoming(IncomingPhase.UNWRAPPED, messages::refused)
                .incoming(IncomingPhase.PARSED, invitations::hear)
                .incoming(IncomingPhase.PARSED, messages::parse)
                .outgoing(OutgoingPhase.ANNOTATED, messages::annotate)
                .ready(upkeep::ready)
                .disconnected(session -> ended(backend, messages, session))
                .facet(RoomsFacet.class, rooms)
                .provides(
                        RoomMembership.class,
                        (session, room) -> RoomList.of(session).joined(room).map(Room::nick))
                .provides(
                        PresenceAudience.class,
                        session -> RoomList.of(session).joined().stream().map(Room::self).toList())
                .provides(RoomEntry.class, new Entry(rooms, entering, upkeep))
                .build();
    }

    private static void ended(Backend backend, RoomMessages messages, Session session) {
        for (Room room : RoomList.of(session).clear()) {
            messages.lost(session, room);
            if (room.isLive()) {
                backend.emit(
                        new RoomLeft(
                                session.profile(),
                                room.jid(),
                                RoomLeaving.DISCONNECTED,
                                null,
                                null,
                                null));
            }
        }
    }

    /** What bookmarks ask for. */
    private record Entry(Rooms rooms, Entering entering, Upkeep upkeep) implements RoomEntry {
        @Override
        public void enter(Session session, Bookmark bookmark) {
            Wanted wanted =
                    rooms.wanted(session, bookmark.room(), bookmark.nick(), bookmark.password());
            RoomList list = RoomList.of(session);
            if (!list.isWanted(wanted.room())) {
                list.want(wanted);
                upkeep.comeBack(session, wanted);
            }
        }

        @Override
        public void leave(Session session, Jid room) {
            session.fork("leaving a room", () -> entering.leave(session, room, null));
        }
    }
}

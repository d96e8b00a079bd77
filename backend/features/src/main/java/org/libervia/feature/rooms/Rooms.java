package org.libervia.feature.rooms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Session;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.rooms.Affiliation;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.ListedRoom;
import org.libervia.domain.rooms.Member;
import org.libervia.domain.rooms.RoomInfo;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.feature.discovery.EntityInfos;
import org.libervia.feature.rooms.Entering.Condition;
import org.libervia.xep.muc.MucAdmin;
import org.libervia.xep.muc.MucAffiliation;
import org.libervia.xep.muc.MucItem;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;

/** The facet of rooms. */
final class Rooms implements RoomsFacet {
    private static final List<MucAffiliation> LASTING =
            List.of(MucAffiliation.OWNER, MucAffiliation.ADMIN, MucAffiliation.MEMBER);

    private final Backend backend;
    private final EntityInfos infos;
    private final RoomServices services;
    private final Entering entering;
    private final Upkeep upkeep;
    private final Invitations invitations;

    Rooms(
            Backend backend,
            EntityInfos infos,
            RoomServices services,
            Entering entering,
            Upkeep upkeep,
            Invitations invitations) {
        this.backend = backend;
        this.infos = infos;
        this.services = services;
        this.entering = entering;
        this.upkeep = upkeep;
        this.invitations = invitations;
    }

    @Override
    public JoinedRoom join(
            String profile, Jid room, @Nullable String nick, @Nullable String password) {
        Session session = backend.connected(profile);
        return enter(session, wanted(session, room, nick, password), Condition.ANY);
    }

    @Override
    public JoinedRoom create(String profile, @Nullable Jid room, @Nullable String nick) {
        Session session = backend.connected(profile);
        Jid named =
                room == null
                        ? Jid.of(
                                UUID.randomUUID().toString(),
                                services.service(session).domain(),
                                null)
                        : room;
        return enter(session, wanted(session, named, nick, null), Condition.NEW);
    }

    private JoinedRoom enter(Session session, Wanted wanted, Condition condition) {
        JoinedRoom entered = entering.enter(session, wanted, condition).view();
        upkeep.watch(session);
        return entered;
    }

    /** Completes what is asked by what the bookmark and the account say. */
    Wanted wanted(Session session, Jid room, @Nullable String nick, @Nullable String password) {
        if (!room.isBare() || room.local().isEmpty()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "A room is written name@service; “" + room + "” is not.");
        }
        Optional<Bookmark> bookmark =
                backend.providedIfAny(KnownBookmarks.class)
                        .flatMap(bookmarks -> bookmarks.find(session, room));
        String name =
                Optional.ofNullable(nick)
                        .filter(text -> !text.isBlank())
                        .or(() -> bookmark.map(Bookmark::nick).filter(text -> !text.isBlank()))
                        .orElse(session.jid().local());
        return new Wanted(
                room,
                nickIn(room, name),
                password == null ? bookmark.map(Bookmark::password).orElse(null) : password);
    }

    /** The nick in the one spelling that rooms use. */
    private static String nickIn(Jid room, String nick) {
        try {
            return room.withResource(nick).resource();
        } catch (InvalidJidException wrong) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "“" + nick + "” can't be a nick: " + wrong.getMessage(),
                    wrong);
        }
    }

    @Override
    public void leave(String profile, Jid room, @Nullable String message) {
        Session session = backend.connected(profile);
        entered(session, room);
        entering.leave(session, room, message);
    }

    private static Room entered(Session session, Jid room) {
        return RoomList.of(session)
                .joined(room)
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.NOT_FOUND,
                                "You are not in the room " + room + ": join it first."));
    }

    @Override
    public List<JoinedRoom> joined(String profile) {
        return RoomList.of(backend.connected(profile)).joined().stream()
                .map(Room::view)
                .sorted(Comparator.comparing(JoinedRoom::room))
                .toList();
    }

    @Override
    public JoinedRoom get(String profile, Jid room) {
        return entered(backend.connected(profile), room).view();
    }

    /** What the room refuses to list is left out, unless it refuses all. */
    @Override
    public List<Member> members(String profile, Jid room) {
        Session session = backend.connected(profile);
        List<Member> members = new ArrayList<>();
        StanzaErrorException refusal = null;
        int answers = 0;
        for (MucAffiliation affiliation : LASTING) {
            try {
                members.addAll(members(session, room, affiliation));
                answers++;
            } catch (StanzaErrorException refused) {
                refusal = refused;
            }
        }
        if (answers == 0 && refusal != null) {
            throw refusal;
        }
        return members;
    }

    private static List<Member> members(Session session, Jid room, MucAffiliation affiliation) {
        Iq answer =
                session.stream().ask(Iq.get(room, MucAdmin.of(MucItem.all(affiliation)).write()));
        List<Member> members = new ArrayList<>();
        for (MucItem item : MucAdmin.read(answer.payload().orElseThrow()).items()) {
            Jid jid = item.jid();
            if (jid != null) {
                members.add(new Member(jid, Affiliation.valueOf(affiliation.name()), item.nick()));
            }
        }
        members.sort(Comparator.comparing(Member::jid));
        return members;
    }

    @Override
    public void setSubject(String profile, Jid room, String subject) {
        Session session = backend.connected(profile);
        entering.subject(session, entered(session, room), subject);
    }

    @Override
    public void setNick(String profile, Jid room, String nick) {
        Session session = backend.connected(profile);
        entering.rename(session, entered(session, room), nickIn(room, nick));
    }

    @Override
    public RoomInfo info(String profile, Jid room) {
        Session session = backend.connected(profile);
        return RoomDescription.of(room, infos.info(session, room, null, false));
    }

    @Override
    public List<ListedRoom> list(String profile, @Nullable Jid service) {
        Session session = backend.connected(profile);
        Jid asked = service == null ? services.service(session) : service;
        return infos.items(session, asked, null).items().stream()
                .filter(item -> item.node() == null && !item.jid().local().isEmpty())
                .map(item -> new ListedRoom(item.jid(), item.name()))
                .sorted(Comparator.comparing(ListedRoom::room))
                .toList();
    }

    @Override
    public Jid service(String profile) {
        return services.service(backend.connected(profile));
    }

    @Override
    public Jid find(String profile, String text) {
        return services.find(backend.connected(profile), text);
    }

    @Override
    public boolean isRoom(String profile, Jid address) {
        Session session = backend.connected(profile);
        return !address.local().isEmpty()
                && !address.domain().equals(session.jid().domain())
                && (RoomList.of(session).find(address.bare()).isPresent()
                        || services.isService(session, address.server()));
    }

    @Override
    public void invite(String profile, Jid room, Jid guest, @Nullable String reason) {
        Session session = backend.connected(profile);
        entered(session, room);
        String password = RoomList.of(session).wanted(room).map(Wanted::password).orElse(null);
        invitations.send(session, room, guest, reason, password);
    }
}

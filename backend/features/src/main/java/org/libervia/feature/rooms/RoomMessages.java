package org.libervia.feature.rooms;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageDraft;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Signal;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.rooms.Occupant;
import org.libervia.domain.rooms.SubjectChanged;
import org.libervia.feature.contacts.Rosters;
import org.libervia.feature.messages.StoredConversations;
import org.libervia.xep.delay.Delay;
import org.libervia.xep.muc.MucUser;
import org.libervia.xep.occupantid.OccupantId;
import org.libervia.xep.stanzaid.StanzaId;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.StanzaError;

/** Messages of rooms, and private messages of their occupants (XEP-0045 §7.4, §7.5, §8.1). */
final class RoomMessages {
    private static final StanzaError UNKNOWN =
            StanzaError.of(StanzaError.Type.CANCEL, "undefined-condition");

    private final Consumer<Signal> signals;
    private final InstantSource clock;
    private final Rosters roster;
    private final StoredConversations stored;

    RoomMessages(
            Consumer<Signal> signals,
            InstantSource clock,
            Rosters roster,
            StoredConversations stored) {
        this.signals = signals;
        this.clock = clock;
        this.roster = roster;
        this.stored = stored;
    }

    /** What we said and the room did not take. */
    Verdict refused(IncomingMessage message) {
        String uid = message.stanza().id();
        if (message.stanza().type() != Message.Type.ERROR || uid == null) {
            return Verdict.GOES_ON;
        }
        Optional<CompletableFuture<Boolean>> asked =
                RoomList.of(message.session())
                        .find(message.from().bare())
                        .flatMap(room -> room.takeAsked(uid));
        if (asked.isPresent()) {
            asked.get()
                    .completeExceptionally(
                            new Room.Refused(message.stanza().error().orElse(UNKNOWN)));
            return Verdict.ENDS;
        }
        boolean ours =
                RoomList.of(message.session())
                        .find(message.from().bare())
                        .filter(room -> room.came(uid))
                        .isPresent();
        if (ours) {
            failed(
                    message.session(),
                    uid,
                    message.stanza()
                            .error()
                            .map(RoomMessages::describe)
                            .orElse("refused without a reason"));
        }
        return ours ? Verdict.ENDS : Verdict.GOES_ON;
    }

    private static String describe(StanzaError error) {
        return error.text() == null ? error.condition() : error.condition() + ": " + error.text();
    }

    private void failed(Session session, String uid, String why) {
        signals.accept(new MessageStateChanged(session.profile(), uid, DeliveryState.FAILED, why));
    }

    /** The stream has ended before the room sent these back. */
    void lost(Session session, Room room) {
        room.pending()
                .forEach(uid ->
                        failed(session, uid, "The connection ended before the room confirmed it."));
    }

    Verdict parse(IncomingMessage message) {
        return message.stanza().type() == Message.Type.GROUPCHAT
                ? inRoom(message)
                : markPrivate(message);
    }

    /** Rooms that we are not in have nothing to say; their archives do, since we asked. */
    private Verdict inRoom(IncomingMessage message) {
        Jid jid = message.from().bare();
        Optional<Room> known = RoomList.of(message.session()).find(jid);
        if (known.isEmpty()) {
            return Verdict.ENDS;
        }
        Room room = known.get();
        boolean live = message.origin() == MessageOrigin.LIVE;
        if (live) {
            room.heard(clock.instant());
        }
        if (isSubject(message)) {
            if (live) {
                subject(message, room);
            }
            return Verdict.ENDS;
        }
        MessageDraft draft = message.draft();
        if (room.traits().names()) {
            StanzaId.by(jid, message.stanza().element()).ifPresent(draft::stanzaId);
        }
        if (!draft.bodies().isEmpty()) {
            occupantId(message, room)
                    .ifPresent(id -> draft.extra().put(ChatMessage.OCCUPANT_ID, id));
        }
        if (Delay.in(message.stanza().element()).isPresent()) {
            keepOrder(message.session(), jid, draft);
        }
        if (isOurs(message, room)) {
            draft.between(message.from(), jid);
            draft.state(DeliveryState.SENT);
            echo(message, room);
        }
        return Verdict.GOES_ON;
    }

    /**
     * Many rooms tell the time of what was said before in whole seconds: that is not before what is
     * stored of the same second.
     */
    private void keepOrder(Session session, Jid room, MessageDraft draft) {
        Instant told = draft.message().timestamp();
        if (told.equals(told.truncatedTo(ChronoUnit.SECONDS))) {
            stored.newest(session, room)
                    .filter(newest -> newest.isAfter(told) && newest.isBefore(told.plusSeconds(1)))
                    .ifPresent(draft::timestamp);
        }
    }

    private static Optional<String> occupantId(IncomingMessage message, Room room) {
        return room.traits().identifies()
                ? OccupantId.in(message.stanza().element()).map(OccupantId::id)
                : Optional.empty();
    }

    /** A subject without a body is the room's, else it belongs to a message (§8.1). */
    private static boolean isSubject(IncomingMessage message) {
        return message.draft().bodies().isEmpty()
                && message.stanza().element().childText("subject").isPresent()
                && message.stanza().element().childText("thread").isEmpty();
    }

    private void subject(IncomingMessage message, Room room) {
        String text = message.stanza().element().childText("subject").orElse("");
        String by = message.from().isFull() ? message.from().resource() : null;
        room.subject(text, by);
        room.told.complete(true);
        if (room.nick().equals(by)) {
            room.takeAllAsked().forEach(asked -> asked.complete(true));
        }
        if (room.isLive()) {
            signals.accept(new SubjectChanged(message.session().profile(), room.jid(), text, by));
        }
    }

    /** By the lasting id of the occupant if there is one, else by the nick. */
    private static boolean isOurs(IncomingMessage message, Room room) {
        if (!message.from().isFull()) {
            return false;
        }
        Occupant self = room.occupant(room.nick());
        String own = self == null ? null : self.id();
        return occupantId(message, room)
                .filter(id -> own != null)
                .map(id -> id.equals(own))
                .orElse(message.from().resource().equals(room.nick()));
    }

    /** What left from here comes back: frontends know it already by its uid. */
    private static void echo(IncomingMessage message, Room room) {
        String uid = message.stanza().id();
        String origin = message.draft().originId();
        if (uid != null && room.came(uid)) {
            message.draft().uid(uid);
        } else if (origin != null && room.came(origin)) {
            message.draft().uid(origin);
        }
    }

    /**
     * A private message from or to an occupant is a conversation of its own. Anybody may claim to
     * be one; a contact is not believed.
     */
    private Verdict markPrivate(IncomingMessage message) {
        Jid other = message.isOwn() ? message.to() : message.from();
        boolean marked =
                other.isFull()
                        && !message.draft().bodies().isEmpty()
                        && (message.stanza().element().child("x", MucUser.NAMESPACE).isPresent()
                                || RoomList.of(message.session()).find(other.bare()).isPresent())
                        && roster.find(message.session(), other).isEmpty();
        if (marked) {
            message.draft().extra().put(ChatMessage.PRIVATE_IN_ROOM, "true");
        }
        return Verdict.GOES_ON;
    }

    /** What leaves for a room, or for somebody in it. */
    void annotate(OutgoingDraft message) {
        Session session = message.session();
        Jid to = message.request().to();
        MessageDraft draft = message.draft();
        Optional<Room> room = RoomList.of(session).joined(to.bare());
        if (draft.type() == MessageType.GROUPCHAT) {
            Room there = room.orElseThrow(() -> notThere(session, to));
            draft.between(there.self(), there.jid());
            there.expect(draft.uid());
        } else if (to.isFull() && room.isPresent()) {
            draft.extra().put(ChatMessage.PRIVATE_IN_ROOM, "true");
            message.add(MucUser.MARK.write());
        }
    }

    private static LiberviaException notThere(Session session, Jid room) {
        if (!session.isConnected()) {
            return new LiberviaException(
                    Problem.NOT_CONNECTED,
                    "The profile “"
                            + session.profile()
                            + "” is not connected, and messages to rooms can't wait: connect it"
                            + " first.");
        }
        return new LiberviaException(
                Problem.NOT_FOUND, "You are not in the room " + room + ": join it first.");
    }
}

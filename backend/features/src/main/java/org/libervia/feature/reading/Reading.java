package org.libervia.feature.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.Conversation;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.UnreadChanged;
import org.libervia.feature.messages.Place;
import org.libervia.feature.messages.RoomMembership;
import org.libervia.feature.messages.StoredConversations;
import org.libervia.xep.delay.Delay;

/** Counts what is unread. */
final class Reading implements ConversationsFacet {
    private static final int MOST = 10_000;

    private final Backend backend;
    private final StoredConversations stored;
    private final ReadPositions positions;
    private final Told told;

    /** Tells others that a conversation was read. */
    @FunctionalInterface
    interface Told {
        void read(Session session, Jid conversation, Place before, Place until);
    }

    Reading(Backend backend, StoredConversations stored, ReadPositions positions, Told told) {
        this.backend = backend;
        this.stored = stored;
        this.positions = positions;
        this.told = told;
    }

    /** Works on what a session has unread, alone; it is counted at the first time. */
    private <T> T with(Session session, Function<Tally, T> work) {
        Tally tally = session.state(Tally.class, Tally::new);
        tally.lock.lock();
        try {
            if (!tally.isLoaded()) {
                load(session, tally);
                tally.fresh(true);
            }
            return work.apply(tally);
        } finally {
            tally.fresh(false);
            tally.lock.unlock();
        }
    }

    /** What was there before the first time is not new. */
    void connected(Session session) {
        positions.start(session, Place.at(backend.clock().instant()));
    }

    private void load(Session session, Tally tally) {
        Map<String, Place> known = positions.of(session);
        Place noted = known.remove(ReadPositions.ALL);
        Place start = noted == null ? Place.at(backend.clock().instant()) : noted;
        tally.start(start);
        known.forEach((peer, place) -> tally.read(Jid.parse(peer), place));
        for (ChatMessage last : stored.conversations(session, MOST)) {
            if (last.timestamp().isBefore(start.time())) {
                break;
            }
            count(session, tally, last.conversation());
        }
    }

    private boolean count(Session session, Tally tally, Jid conversation) {
        return tally.unread(
                conversation,
                stored.unread(
                        session, conversation, tally.read(conversation), Conversation.MOST_UNREAD));
    }

    /** A message was stored. */
    Verdict arrived(IncomingMessage message) {
        ChatMessage stored = message.draft().message();
        if (message.draft().isKept() && isToBeRead(stored)) {
            with(
                    message.session(),
                    tally -> {
                        arrived(message, stored, tally);
                        return tally;
                    });
        }
        return Verdict.GOES_ON;
    }

    private static boolean isToBeRead(ChatMessage message) {
        return !message.bodies().isEmpty()
                && (message.type() == MessageType.CHAT
                        || message.type() == MessageType.NORMAL
                        || message.type() == MessageType.GROUPCHAT);
    }

    private void arrived(IncomingMessage message, ChatMessage chat, Tally tally) {
        Session session = message.session();
        Jid conversation = chat.conversation();
        if (chat.isOutgoing()) {
            answered(session, tally, conversation);
        } else if (chat.type() == MessageType.GROUPCHAT
                && tally.readOrNull(conversation) == null
                && Delay.in(message.stanza().element()).isPresent()) {
            // what was said before we came the first time is not ours to read
            Place now = Place.at(backend.clock().instant());
            positions.put(session, conversation.toString(), now);
            tally.read(conversation, now);
            tally.unread(conversation, 0);
        } else if (Place.at(chat.timestamp()).sent() >= tally.read(conversation).sent()
                && (tally.isFresh()
                        || tally.unread(conversation, tally.unread(conversation) + 1))) {
            tell(session, tally, conversation);
        }
    }

    /** We say something, here or on another device: so we have read what was said before. */
    void left(OutgoingDraft message) {
        if (message.draft().type() != MessageType.GROUPCHAT) {
            with(
                    message.session(),
                    tally -> {
                        answered(
                                message.session(), tally, message.draft().message().conversation());
                        return tally;
                    });
        }
    }

    private void answered(Session session, Tally tally, Jid conversation) {
        if (tally.unread(conversation) > 0) {
            stored.place(session, conversation, null)
                    .ifPresent(newest -> advance(session, tally, conversation, newest, true));
        }
    }

    /**
     * Notes how far a conversation was read, unless it was read further.
     *
     * @param here whether it was read here, so that others are to be told
     */
    void advance(Session session, Jid conversation, Place until, boolean here) {
        with(session, tally -> advance(session, tally, conversation, until, here));
    }

    private boolean advance(
            Session session, Tally tally, Jid conversation, Place until, boolean here) {
        Place before = tally.read(conversation);
        if (until.compareTo(before) <= 0) {
            return false;
        }
        positions.put(session, conversation.toString(), until);
        tally.read(conversation, until);
        if (count(session, tally, conversation)) {
            tell(session, tally, conversation);
        }
        if (here) {
            told.read(session, conversation, before, until);
        }
        return true;
    }

    private void tell(Session session, Tally tally, Jid conversation) {
        backend.emit(
                new UnreadChanged(
                        session.profile(),
                        conversation,
                        tally.unread(conversation),
                        tally.total()));
    }

    @Override
    public List<Conversation> list(String profile, int limit) {
        Session session = backend.session(profile);
        List<ChatMessage> last = stored.conversations(session, Math.clamp(limit, 0, MOST));
        return with(
                session,
                tally ->
                        last.stream()
                                .map(message -> conversation(session, tally, message))
                                .toList());
    }

    private Conversation conversation(Session session, Tally tally, ChatMessage last) {
        Jid with = last.conversation();
        boolean room =
                last.type() == MessageType.GROUPCHAT
                        || backend.providedIfAny(RoomMembership.class)
                                .flatMap(rooms -> rooms.nick(session, with))
                                .isPresent();
        Place read = tally.readOrNull(with);
        return new Conversation(
                with, room, last, tally.unread(with), read == null ? null : read.time());
    }

    @Override
    public int unread(String profile, Jid with) {
        return with(backend.session(profile), tally -> tally.unread(with));
    }

    @Override
    public int totalUnread(String profile) {
        return with(backend.session(profile), Tally::total);
    }

    @Override
    public void read(String profile, Jid with, @Nullable String uid) {
        Session session = backend.session(profile);
        stored.place(session, with, uid)
                .ifPresentOrElse(
                        place -> advance(session, with, place, true),
                        () -> {
                            if (uid != null) {
                                throw new LiberviaException(
                                        Problem.NOT_FOUND,
                                        "There is no message " + uid + " with " + with + ".");
                            }
                        });
    }
}

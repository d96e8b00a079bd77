package org.libervia.cli.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.PageInfo;
import org.libervia.domain.chat.ArchivePage;
import org.libervia.domain.chat.ArchiveQuery;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.Conversation;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.OutgoingMessage;

/** Messages in memory: what is sent stays pending, and is announced. */
public final class MemoryMessages implements MessagesFacet, ConversationsFacet {
    public final List<ChatMessage> stored = new CopyOnWriteArrayList<>();
    public final List<String> states = new CopyOnWriteArrayList<>();
    private final Set<Jid> read = new HashSet<>();
    public final List<ArchiveQuery> archiveQueries = new ArrayList<>();
    public final List<HistoryQuery> historyQueries = new ArrayList<>();
    private final MemoryProfiles profiles;
    private final SignalHub hub;

    MemoryMessages(MemoryProfiles profiles, SignalHub hub) {
        this.profiles = profiles;
        this.hub = hub;
    }

    /** A message comes to Alice. */
    public ChatMessage receive(String from, String body) {
        return receive(from, Map.of("", body), MessageType.CHAT);
    }

    public ChatMessage receive(String from, Map<String, String> bodies, MessageType type) {
        ChatMessage message =
                message(
                        Jid.parse(from),
                        Jid.parse("alice@example.org"),
                        type,
                        bodies,
                        Map.of(),
                        DeliveryState.INCOMING);
        stored.add(message);
        hub.emit(new MessageArrived("alice", message));
        return message;
    }

    private ChatMessage message(
            Jid from,
            Jid to,
            MessageType type,
            Map<String, String> bodies,
            Map<String, String> subjects,
            DeliveryState state) {
        return new ChatMessage(
                "m" + stored.size(),
                "alice",
                from,
                to,
                type,
                bodies,
                subjects,
                null,
                Li.NOW,
                null,
                null,
                null,
                state,
                null,
                false,
                Map.of());
    }

    @Override
    public ChatMessage send(String profile, OutgoingMessage outgoing) {
        if (outgoing.to().domain().equals("refusing.example")) {
            throw new LiberviaException(Problem.REMOTE, outgoing.to() + " refused the message.");
        }
        ChatMessage message =
                message(
                        profiles.info(profile).jid(),
                        outgoing.to(),
                        outgoing.type(),
                        outgoing.bodies(),
                        outgoing.subjects(),
                        DeliveryState.PENDING);
        stored.add(message);
        hub.emit(new MessageArrived(profile, message));
        return message;
    }

    @Override
    public List<ChatMessage> history(String profile, HistoryQuery query) {
        historyQueries.add(query);
        return stored.stream().filter(message -> isWith(message, query.with())).toList();
    }

    private static boolean isWith(ChatMessage message, @Nullable Jid with) {
        return with == null
                || message.from().bare().equals(with.bare())
                || message.to().bare().equals(with.bare());
    }

    @Override
    public ArchivePage archive(String profile, ArchiveQuery query) {
        archiveQueries.add(query);
        return new ArchivePage(
                List.copyOf(stored), new PageInfo("a1", "a9", 0, stored.size(), true, true));
    }

    @Override
    public int catchUp(String profile) {
        return 3;
    }

    @Override
    public List<ChatMessage> conversations(String profile, int limit) {
        return stored.reversed().stream().limit(limit).toList();
    }

    @Override
    public List<Conversation> list(String profile, int limit) {
        return conversations(profile, limit).stream()
                .map(last ->
                        new Conversation(
                                last.conversation(),
                                false,
                                last,
                                unread(profile, last.conversation()),
                                null))
                .toList();
    }

    @Override
    public int unread(String profile, Jid with) {
        return read.contains(with)
                ? 0
                : (int)
                        stored.stream()
                                .filter(message ->
                                        !message.isOutgoing()
                                                && message.conversation().equals(with))
                                .count();
    }

    @Override
    public int totalUnread(String profile) {
        return (int) stored.stream().filter(message -> !message.isOutgoing()).count();
    }

    @Override
    public void read(String profile, Jid with, @Nullable String uid) {
        read.add(with);
    }

    @Override
    public void clientActive(String profile, boolean active) {
        states.add(profile + " active=" + active);
    }

    @Override
    public void chatState(String profile, Jid to, String state) {
        states.add(to + " " + state);
    }
}

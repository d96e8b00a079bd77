package org.libervia.web.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.libervia.domain.chat.UnreadChanged;

/** Messages in memory, of Ana. */
public final class MemoryChat implements MessagesFacet, ConversationsFacet {
    public static final String PROFILE = "ana";
    private static final Jid ANA = Jid.parse("ana@example.org/web");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final SignalHub signals;
    private final List<ChatMessage> stored = new ArrayList<>();
    private final Map<Jid, Integer> unread = new HashMap<>();

    /** What was told of writing. */
    public final List<String> states = new ArrayList<>();

    public MemoryChat(SignalHub signals) {
        this.signals = signals;
    }

    /** Something comes, a minute after what came before. */
    public ChatMessage receive(Jid from, MessageType type, String body) {
        return keep(from, ANA, type, body, DeliveryState.INCOMING);
    }

    private synchronized ChatMessage keep(
            Jid from, Jid to, MessageType type, String body, DeliveryState state) {
        int number = stored.size() + 1;
        ChatMessage message =
                new ChatMessage(
                        "u%03d".formatted(number),
                        PROFILE,
                        from,
                        to,
                        type,
                        Map.of("", body),
                        Map.of(),
                        null,
                        START.plusSeconds(60L * number),
                        null,
                        null,
                        null,
                        state,
                        null,
                        false,
                        Map.of());
        stored.add(message);
        signals.emit(new MessageArrived(PROFILE, message));
        if (state == DeliveryState.INCOMING) {
            unread.merge(message.conversation(), 1, Integer::sum);
            signals.emit(
                    new UnreadChanged(
                            PROFILE,
                            message.conversation(),
                            unread(PROFILE, message.conversation()),
                            totalUnread(PROFILE)));
        }
        return message;
    }

    @Override
    public ChatMessage send(String profile, OutgoingMessage message) {
        boolean room = message.type() == MessageType.GROUPCHAT;
        String body = Objects.requireNonNull(message.bodies().get(""));
        if (body.startsWith("refuse")) {
            throw new LiberviaException(Problem.FORBIDDEN, "You may not say that.");
        }
        return keep(
                room ? message.to().withResource("Ana") : ANA,
                message.to(),
                room ? MessageType.GROUPCHAT : MessageType.CHAT,
                body,
                DeliveryState.SENT);
    }

    @Override
    public synchronized List<ChatMessage> history(String profile, HistoryQuery query) {
        List<ChatMessage> found = new ArrayList<>();
        for (ChatMessage message : stored) {
            if (message.uid().equals(query.beforeUid())) {
                break;
            }
            if (message.conversation().equals(query.with())) {
                found.add(message);
            }
        }
        return List.copyOf(found.subList(Math.max(0, found.size() - query.limit()), found.size()));
    }

    @Override
    public ArchivePage archive(String profile, ArchiveQuery query) {
        return new ArchivePage(List.of(), new PageInfo(null, null, null, null, true, true));
    }

    @Override
    public int catchUp(String profile) {
        return 0;
    }

    @Override
    public List<ChatMessage> conversations(String profile, int limit) {
        return list(profile, limit).stream().map(Conversation::last).toList();
    }

    @Override
    public void clientActive(String profile, boolean active) {
        states.add("active " + active);
    }

    @Override
    public void chatState(String profile, Jid to, String state) {
        states.add(to + " " + state);
    }

    @Override
    public synchronized List<Conversation> list(String profile, int limit) {
        Map<Jid, ChatMessage> last = new HashMap<>();
        stored.forEach(message -> last.put(message.conversation(), message));
        return last.values().stream()
                .sorted((one, other) -> other.timestamp().compareTo(one.timestamp()))
                .limit(limit)
                .map(message ->
                        new Conversation(
                                message.conversation(),
                                message.type() == MessageType.GROUPCHAT,
                                message,
                                unread(profile, message.conversation()),
                                null))
                .toList();
    }

    @Override
    public synchronized int unread(String profile, Jid with) {
        return unread.getOrDefault(with, 0);
    }

    @Override
    public synchronized int totalUnread(String profile) {
        return unread.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public synchronized void read(String profile, Jid with, @Nullable String uid) {
        unread.remove(with);
        signals.emit(new UnreadChanged(profile, with, 0, totalUnread(profile)));
    }
}

package org.libervia.feature.messages;

import java.util.List;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.chat.ArchivePage;
import org.libervia.domain.chat.ArchiveQuery;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.OutgoingMessage;

/** The facet of messages. */
final class Messages implements MessagesFacet {
    private static final int MOST = 10_000;

    /** How many messages a conversation shows when it is opened; declared by the kernel. */
    private static final Parameter<Integer> SHOWN =
            Parameter.integer("General", "History", "Chat history limit", 20, 0, 100, 0);

    private final Backend backend;
    private final MessagePipeline pipeline;
    private final HistorySearch search;

    Messages(Backend backend, MessagePipeline pipeline, HistorySearch search) {
        this.backend = backend;
        this.pipeline = pipeline;
        this.search = search;
    }

    @Override
    public ChatMessage send(String profile, OutgoingMessage message) {
        Session session = backend.session(profile);
        return pipeline.send(session, isForRoom(session, message) ? inRoom(message) : message);
    }

    private boolean isForRoom(Session session, OutgoingMessage message) {
        return message.type() == MessageType.AUTO
                && message.to().isBare()
                && backend.providedIfAny(RoomMembership.class)
                        .flatMap(rooms -> rooms.nick(session, message.to()))
                        .isPresent();
    }

    private static OutgoingMessage inRoom(OutgoingMessage message) {
        return new OutgoingMessage(
                message.to(),
                message.bodies(),
                message.subjects(),
                MessageType.GROUPCHAT,
                message.thread(),
                message.extra());
    }

    @Override
    public List<ChatMessage> history(String profile, HistoryQuery query) {
        Session session = backend.session(profile);
        int limit = query.limit() == -1 ? session.parameter(SHOWN) : query.limit();
        if (limit < 0 || limit > MOST) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "A limit is between 0 and " + MOST + ", or −1; not " + limit + ".");
        }
        return limit == 0 ? List.of() : search.find(session, query, limit);
    }

    @Override
    public ArchivePage archive(String profile, ArchiveQuery query) {
        return backend.provided(ArchiveCatchUp.class).ask(backend.connected(profile), query);
    }

    @Override
    public int catchUp(String profile) {
        ArchiveCatchUp archive = backend.provided(ArchiveCatchUp.class);
        return backend.connectedAs(profile).stream()
                .filter(session -> session.role() == Role.CLIENT)
                .mapToInt(archive::catchUp)
                .sum();
    }

    @Override
    public List<ChatMessage> conversations(String profile, int limit) {
        return search.conversations(backend.session(profile), Math.clamp(limit, 0, MOST));
    }

    @Override
    public void clientActive(String profile, boolean active) {
        backend.provided(ActivityIndication.class).active(backend.connected(profile), active);
    }

    @Override
    public void chatState(String profile, Jid to, String state) {
        backend.provided(ChatStateSending.class).send(backend.connected(profile), to, state);
    }
}

package org.libervia.feature.messages;

import java.util.Collection;
import java.util.List;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.backend.feature.OutgoingPhase;
import org.libervia.backend.feature.Session;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.feature.discovery.EntityInfos;
import org.libervia.store.MigrationSet;

/** Messages of clients: sent, received, kept. */
public final class MessagesFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("messages", "Sends, receives and keeps messages.")
                .recommends("discovery")
                .xeps(359, 203, 334)
                .advertises("urn:xmpp:sid:0", "urn:xmpp:hints")
                .migrations(new MigrationSet("messages", "db/messages"))
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        History history = new History(backend.database());
        Departure departure =
                new Departure(
                        backend::emit,
                        session ->
                                backend.providedIfAny(ArchiveCatchUp.class)
                                        .ifPresent(archive -> archive.beforeSending(session)),
                        history,
                        new Outbox(backend.database()));
        HistorySearch search = new HistorySearch(backend.database());
        NamedMessages named = new NamedMessages(session -> announced(backend, session));
        MessageKeeping keeping = new MessageKeeping(history);
        return Behaviour.builder()
                .incoming(IncomingPhase.PARSED, new MessageParsing(backend.clock(), named))
                .incoming(IncomingPhase.PARSED, new RefusedMessages(backend, history))
                .incoming(IncomingPhase.DEDUPLICATED, keeping::emptyEnds)
                .incoming(IncomingPhase.STORED, keeping::store)
                .incoming(IncomingPhase.ANNOUNCED, new Announcement(backend)::incoming)
                .outgoing(OutgoingPhase.COMPOSED, new Composition())
                .outgoing(OutgoingPhase.STORED, departure::store)
                .outgoing(OutgoingPhase.SENT, departure::send)
                .outgoing(OutgoingPhase.ANNOUNCED, new Announcement(backend)::outgoing)
                .acknowledged(departure::acknowledged)
                .connected(named::connected)
                .connected(departure::connected)
                .disconnected(departure::disconnected)
                .facet(
                        MessagesFacet.class,
                        new Messages(backend, backend.provided(MessagePipeline.class), search))
                .provides(Deliveries.class, new Deliveries(backend, history))
                .provides(ArchivePositions.class, new ArchivePositions(backend.database()))
                .provides(
                        StoredConversations.class,
                        new StoredConversations(backend.database(), search))
                .build();
    }

    private static Collection<String> announced(Backend backend, Session session) {
        return backend.providedIfAny(EntityInfos.class)
                .<Collection<String>>map(
                        infos -> infos.info(session, session.jid().bare(), null, true).features())
                .orElse(List.of());
    }
}

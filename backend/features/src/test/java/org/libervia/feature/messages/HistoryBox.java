package org.libervia.feature.messages;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.store.MigrationSet;
import org.libervia.testing.kit.PostgresServer;

/** An empty history on either engine, and messages to put into it. */
final class HistoryBox implements AutoCloseable {
    static final Jid JULIET = Jid.parse("juliet@example.org/balcony");
    static final Jid ROMEO = Jid.parse("romeo@example.net/orchard");
    static final Jid NURSE = Jid.parse("nurse@example.org/house");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final Database database;
    final StoredSession session;
    final History history;
    final HistorySearch search;

    HistoryBox(Engine engine, Path directory) {
        database =
                Database.open(
                        switch (engine) {
                            case SQLITE ->
                                    new DatabaseLocation.SqliteFile(
                                            directory.resolve("libervia.db"));
                            case POSTGRESQL ->
                                    DatabaseLocation.parse(PostgresServer.shared().newDatabase());
                        });
        database.migrate(
                List.of(
                        new MigrationSet("kernel", "db/kernel"),
                        new MigrationSet("messages", "db/messages")));
        session = profile("juliet");
        history = new History(database);
        search = new HistorySearch(database);
    }

    StoredSession profile(String name) {
        long id =
                database.write(handle ->
                        handle.createQuery(
                                        """
                                        INSERT INTO profiles (name, jid, autoconnect, key_lock, xmpp_password)
                                        VALUES (:name, 'a@b', FALSE, '', '') RETURNING id
                                        """)
                                .bind("name", name)
                                .mapTo(Long.class)
                                .one());
        return new StoredSession(name, id, JULIET);
    }

    /** A text that came, so many seconds after the start. */
    static ChatMessage incoming(
            Jid from,
            String body,
            int second,
            @Nullable String stanzaId,
            @Nullable String originId) {
        return new ChatMessage(
                UUID.randomUUID().toString(),
                "juliet",
                from,
                JULIET,
                MessageType.CHAT,
                Map.of("", body),
                Map.of(),
                null,
                START.plusSeconds(second),
                null,
                stanzaId,
                originId,
                DeliveryState.INCOMING,
                null,
                false,
                Map.of());
    }

    /** A text that leaves. */
    static ChatMessage outgoing(Jid to, String body, int second) {
        return new ChatMessage(
                UUID.randomUUID().toString(),
                "juliet",
                JULIET,
                to,
                MessageType.CHAT,
                Map.of("", body),
                Map.of(),
                null,
                START.plusSeconds(second),
                null,
                null,
                null,
                DeliveryState.PENDING,
                null,
                false,
                Map.of());
    }

    static StoredIds ids(ChatMessage message, @Nullable String messageId) {
        return new StoredIds(
                message.from(),
                message.stanzaId() == null ? null : JULIET.bare().toString(),
                message.stanzaId(),
                message.originId(),
                messageId,
                message.body(),
                HistoryRow.micros(message.timestamp()));
    }

    boolean store(ChatMessage message) {
        return history.storeIncoming(session, message, ids(message, null));
    }

    @Override
    public void close() {
        database.close();
    }
}

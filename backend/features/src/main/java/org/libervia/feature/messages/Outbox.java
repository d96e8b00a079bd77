package org.libervia.feature.messages;

import java.util.List;
import org.libervia.backend.feature.Session;
import org.libervia.store.Database;

/** The table {@code outbox}: stanzas that the server has not acknowledged. */
final class Outbox {
    private final Database database;

    Outbox(Database database) {
        this.database = database;
    }

    /** A stanza that waits. */
    record Waiting(long id, String uid, String stanza) {}

    /** What waits after this one, in order. */
    List<Waiting> after(Session session, long id, int limit) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT id, uid, stanza FROM outbox WHERE profile_id = :profile AND id > :after ORDER BY id LIMIT :limit
                                """)
                        .bind("profile", session.profileId())
                        .bind("after", id)
                        .bind("limit", limit)
                        .map((row, context) ->
                                new Waiting(row.getLong(1), row.getString(2), row.getString(3)))
                        .list());
    }
}

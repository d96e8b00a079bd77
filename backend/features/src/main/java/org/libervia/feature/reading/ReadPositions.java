package org.libervia.feature.reading;

import java.util.HashMap;
import java.util.Map;
import org.libervia.backend.feature.Session;
import org.libervia.feature.messages.Place;
import org.libervia.store.Database;

/** The table {@code read_position}. */
final class ReadPositions {
    /** Stands for all conversations. */
    static final String ALL = "";

    private final Database database;

    ReadPositions(Database database) {
        this.database = database;
    }

    /** How far each conversation was read, by its address. */
    Map<String, Place> of(Session session) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT peer, sent, message_id FROM read_position WHERE profile_id = :profile")
                        .bind("profile", session.profileId())
                        .reduceRows(
                                new HashMap<>(),
                                (map, row) -> {
                                    map.put(
                                            row.getColumn(1, String.class),
                                            new Place(
                                                    row.getColumn(2, Long.class),
                                                    row.getColumn(3, Long.class)));
                                    return map;
                                }));
    }

    /** What is older than this counts as read, unless that was noted before. */
    void start(Session session, Place place) {
        database.write(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO read_position (profile_id, peer, sent, message_id)
                                VALUES (:profile, :peer, :sent, :row) ON CONFLICT (profile_id, peer) DO NOTHING
                                """)
                        .bind("profile", session.profileId())
                        .bind("peer", ALL)
                        .bind("sent", place.sent())
                        .bind("row", place.row())
                        .execute());
    }

    void put(Session session, String peer, Place place) {
        database.write(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO read_position (profile_id, peer, sent, message_id)
                                VALUES (:profile, :peer, :sent, :row)
                                ON CONFLICT (profile_id, peer) DO UPDATE SET sent = :sent, message_id = :row
                                """)
                        .bind("profile", session.profileId())
                        .bind("peer", peer)
                        .bind("sent", place.sent())
                        .bind("row", place.row())
                        .execute());
    }
}

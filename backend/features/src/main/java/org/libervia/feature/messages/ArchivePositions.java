package org.libervia.feature.messages;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.store.Database;

/** The table {@code archive_position}: how far archives were read without a gap. */
public final class ArchivePositions {
    private final Database database;

    ArchivePositions(Database database) {
        this.database = database;
    }

    /**
     * A place in an archive.
     *
     * @param lastId the id of the last message read, or null when there was none
     * @param readUntil when it was read, to fall back to when the archive has forgotten the id
     */
    public record Position(@Nullable String lastId, Instant readUntil) {}

    public Optional<Position> of(Session session, Jid archive) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT last_id, read_until FROM archive_position WHERE profile_id = :profile AND archive = :archive
                                """)
                        .bind("profile", session.profileId())
                        .bind("archive", archive.toString())
                        .map((row, context) ->
                                new Position(row.getString(1), HistoryRow.instant(row.getLong(2))))
                        .findFirst());
    }

    /** Notes that all up to here is stored. */
    public void advance(Session session, Jid archive, Position position) {
        database.write(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO archive_position (profile_id, archive, last_id, read_until)
                                VALUES (:profile, :archive, :last_id, :read_until)
                                ON CONFLICT (profile_id, archive) DO UPDATE SET last_id = :last_id, read_until = :read_until
                                """)
                        .bind("profile", session.profileId())
                        .bind("archive", archive.toString())
                        .bind("last_id", position.lastId())
                        .bind("read_until", HistoryRow.micros(position.readUntil()))
                        .execute());
    }
}

package org.libervia.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Brings tables to their newest shape. What was reached is kept in one small table, so that the
 * usual start needs no Flyway.
 */
final class Migrations {
    private final Database database;
    private final Connections connections;

    Migrations(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    /** The shape that the tables of an owner have. */
    private record Reached(int version, String fingerprint) {}

    void apply(List<MigrationSet> sets) {
        Map<String, Reached> reached = reached();
        for (MigrationSet set : sets) {
            MigrationFiles files = MigrationFiles.of(set);
            Reached now = reached.get(set.name());
            if (now != null && now.version() > files.version()) {
                throw tooNew(set, now.version(), files.version());
            }
            if (now == null || !now.fingerprint().equals(files.fingerprint())) {
                new FlywayRun(database, connections).apply(set);
                note(set, new Reached(files.version(), files.fingerprint()));
            }
        }
    }

    private LiberviaException tooNew(MigrationSet set, int found, int known) {
        return new LiberviaException(
                Problem.STORAGE,
                "The database "
                        + database.location()
                        + " was made by a newer Libervia (the tables of “"
                        + set.name()
                        + "” have version "
                        + found
                        + ", this program knows "
                        + known
                        + "): nothing was changed. Install the newer version, or put back the backup made before it.");
    }

    private Map<String, Reached> reached() {
        String known =
                switch (database.engine()) {
                    case SQLITE ->
                            "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_reached'";
                    case POSTGRESQL ->
                            "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_reached'";
                };
        return database.read(handle -> {
            Map<String, Reached> found = new HashMap<>();
            if (handle.select(known).mapTo(Integer.class).one() > 0) {
                handle.select("SELECT name, version, fingerprint FROM schema_reached")
                        .map((row, context) ->
                                Map.entry(
                                        row.getString(1),
                                        new Reached(row.getInt(2), row.getString(3))))
                        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            }
            return found;
        });
    }

    private void note(MigrationSet set, Reached reached) {
        database.write(handle -> {
            handle.execute(
                    """
                    CREATE TABLE IF NOT EXISTS schema_reached (
                        name TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, fingerprint TEXT NOT NULL)
                    """);
            return handle.createUpdate(
                            """
                            INSERT INTO schema_reached (name, version, fingerprint) VALUES (:name, :version, :fingerprint)
                            ON CONFLICT (name) DO UPDATE SET version = :version, fingerprint = :fingerprint
                            """)
                    .bind("name", set.name())
                    .bind("version", reached.version())
                    .bind("fingerprint", reached.fingerprint())
                    .execute();
        });
    }
}

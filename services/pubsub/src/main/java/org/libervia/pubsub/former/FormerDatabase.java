package org.libervia.pubsub.former;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;

/** The database of the former service; it is read, and never written. */
public final class FormerDatabase implements AutoCloseable {
    /** The one shape of its tables that is known. */
    private static final String VERSION = "10";

    private final Database database;

    private FormerDatabase(Database database) {
        this.database = database;
    }

    /**
     * Opens it.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} when it is no database of that service, or one
     *     of another version; {@code STORAGE} when it can't be used
     */
    public static FormerDatabase open(DatabaseLocation location) {
        if (!(location instanceof DatabaseLocation.PostgresServer)) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "The former service kept its data on a PostgreSQL server: write"
                            + " postgresql://user@host:port/name.");
        }
        Database database = Database.open(location);
        try {
            database.read(handle -> {
                check(handle, location);
                return true;
            });
            return new FormerDatabase(database);
        } catch (RuntimeException unusable) {
            database.close();
            throw unusable;
        }
    }

    private static void check(Handle handle, DatabaseLocation location) {
        boolean known =
                handle.createQuery(
                                        """
                                        SELECT COUNT(*) FROM information_schema.tables
                                        WHERE table_schema = CURRENT_SCHEMA() AND table_name IN ('metadata', 'nodes', 'items', 'entities')
                                        """)
                                .mapTo(Long.class)
                                .one()
                        == 4;
        if (!known) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    location + " is no database of libervia-pubsub: its tables are not there.");
        }
        String version =
                handle.createQuery("SELECT value FROM metadata WHERE key = 'version'")
                        .mapTo(String.class)
                        .findFirst()
                        .orElse("unknown");
        if (!version.equals(VERSION)) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "The tables of "
                            + location
                            + " have version "
                            + version
                            + "; those of version "
                            + VERSION
                            + " are taken over. Bring them there with the files libervia_pubsub_update_*.sql of"
                            + " libervia-pubsub 0.4, then try again.");
        }
    }

    /** Runs work that sees one state of the data. */
    <T> T read(Function<FormerRows, T> work) {
        return database.read(handle -> work.apply(new FormerRows(handle)));
    }

    @Override
    public void close() {
        database.close();
    }
}

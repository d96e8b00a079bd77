package org.libervia.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.store.DatabaseLocation.PostgresServer;
import org.libervia.store.DatabaseLocation.SqliteFile;

/**
 * A database. Any number of threads may use it.
 *
 * <p>Failures of the database are {@link LiberviaException}s: {@code STORAGE} with the next step,
 * or {@link DuplicateException}. What work throws itself comes out as it is; whatever fails is
 * taken back entirely.
 */
public final class Database implements AutoCloseable {
    private final DatabaseLocation location;
    private final Connections connections;
    private final Writer writer;
    private final Readers readers;

    private Database(DatabaseLocation location, Connections connections) {
        StoreFaults faults = new StoreFaults(location);
        this.location = location;
        this.connections = connections;
        this.writer = new Writer(new Lane(connections, true), faults);
        this.readers =
                new Readers(connections.readers(), () -> new Lane(connections, false), faults);
    }

    /**
     * Opens a database; a SQLite file is made when there is none.
     *
     * @throws LiberviaException {@code STORAGE} when it can't be used
     */
    public static Database open(DatabaseLocation location) {
        Connections connections =
                switch (location) {
                    case SqliteFile file -> {
                        SqliteConnections sqlite = new SqliteConnections(file.path());
                        sqlite.prepare();
                        yield sqlite;
                    }
                    case PostgresServer server -> new PostgresConnections(server);
                };
        Database database = new Database(location, connections);
        database.writer.start();
        try {
            database.write(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            return database;
        } catch (RuntimeException unusable) {
            database.close();
            throw unusable;
        }
    }

    public Engine engine() {
        return connections.engine();
    }

    public DatabaseLocation location() {
        return location;
    }

    /** Runs work that reads; it sees one state of the data, whatever is written meanwhile. */
    public <T extends @Nullable Object> T read(Work<T> work) {
        Running outer = Running.on(connections);
        return outer == null ? await(readers.submit(work)) : nested(work, outer.handle());
    }

    /**
     * Runs work that may write, and returns when its effects are on the disk. Work of several
     * callers is committed together; each piece succeeds or fails for itself.
     */
    public <T extends @Nullable Object> T write(Work<T> work) {
        Running outer = Running.on(connections);
        if (outer != null && outer.writes()) {
            throw new IllegalStateException(
                    "work that writes asked to write: use the handle it was given");
        }
        return await(writer.submit(work));
    }

    /**
     * Hands in work that may write, and doesn't wait: the answer ends when its effects are on the
     * disk, or with what failed. Work is run in the order in which it was handed in. What is to
     * follow the answer must not be done in the thread that ends it.
     */
    public <T extends @Nullable Object> CompletableFuture<T> submit(Work<T> work) {
        return writer.submit(work);
    }

    /** How many pieces of work that writes are committed together. */
    public GroupSizes groups() {
        return writer.groups();
    }

    private static <T extends @Nullable Object> T nested(Work<T> work, Handle own) {
        try {
            return work.with(own);
        } catch (SQLException failure) {
            throw new ConnectionException(failure);
        }
    }

    private static <T extends @Nullable Object> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw failure;
        }
    }

    /**
     * Brings the tables of these owners to their newest shape, in this order. Costs one small query
     * when they have it.
     *
     * @throws LiberviaException {@code STORAGE} when the database was made by a newer program, or a
     *     migration fails
     */
    public void migrate(List<MigrationSet> sets) {
        new Migrations(this, connections).apply(sets);
    }

    /**
     * Looks through the whole database for damage; returns what it finds, nothing when all is well.
     * May take a while.
     */
    public List<String> check() {
        try {
            return switch (engine()) {
                case SQLITE -> read(Database::damage);
                case POSTGRESQL -> read(handle -> List.of());
            };
        } catch (LiberviaException unreadable) {
            return List.of(unreadable.getMessage());
        }
    }

    private static List<String> damage(Handle handle) {
        List<String> pages = handle.select("PRAGMA integrity_check").mapTo(String.class).list();
        List<String> orphans =
                handle.select("PRAGMA foreign_key_check")
                        .map((row, context) ->
                                "row %d of %s refers to nothing in %s"
                                        .formatted(
                                                row.getLong(2), row.getString(1), row.getString(3)))
                        .list();
        return Stream.concat(pages.stream().filter(line -> !line.equals("ok")), orphans.stream())
                .toList();
    }

    /** Finishes all work that was handed in, and closes. */
    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    static LiberviaException closed() {
        return new LiberviaException(
                Problem.STORAGE, "The database is closed: the program is ending.");
    }
}

package org.libervia.pubsub.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.words.TextIndexer;
import org.libervia.pubsub.words.TextTable;
import org.libervia.pubsub.words.TextsFirst;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.GroupSizes;
import org.libervia.store.MigrationSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of the service. */
public final class PubSubStore implements AutoCloseable {
    private static final MigrationSet TABLES =
            new MigrationSet("pubsub", "db/pubsub", PubSubStore.class.getClassLoader());

    private static final MigrationSet SQLITE_TEXT =
            new MigrationSet(
                    "pubsub_text", "db/pubsub-text/sqlite", PubSubStore.class.getClassLoader());
    private static final MigrationSet POSTGRES_TEXT =
            new MigrationSet(
                    "pubsub_text", "db/pubsub-text/postgresql", PubSubStore.class.getClassLoader());

    private static final Logger LOG = LoggerFactory.getLogger(PubSubStore.class);
    private static final MigrationSet SQLITE_USAGE =
            new MigrationSet(
                    "pubsub_usage", "db/pubsub-usage/sqlite", PubSubStore.class.getClassLoader());
    private static final MigrationSet POSTGRES_USAGE =
            new MigrationSet(
                    "pubsub_usage",
                    "db/pubsub-usage/postgresql",
                    PubSubStore.class.getClassLoader());

    private final Database database;
    private final TextIndexer texts;

    private PubSubStore(Database database) {
        this.database = database;
        this.texts = new TextIndexer(database);
    }

    /**
     * Opens it; tables are made, or brought to their newest shape.
     *
     * @throws org.libervia.base.error.LiberviaException {@code STORAGE} when it can't be used
     */
    public static PubSubStore open(DatabaseLocation location) {
        Database database = Database.open(location);
        try {
            MigrationSet usage =
                    switch (database.engine()) {
                        case SQLITE -> SQLITE_USAGE;
                        case POSTGRESQL -> POSTGRES_USAGE;
                    };
            MigrationSet text =
                    switch (database.engine()) {
                        case SQLITE -> SQLITE_TEXT;
                        case POSTGRESQL -> POSTGRES_TEXT;
                    };
            database.migrate(List.of(TABLES, text, usage));
            return new PubSubStore(database);
        } catch (RuntimeException unusable) {
            database.close();
            throw unusable;
        }
    }

    /** Runs work that reads; it sees one state of the data. */
    public <T extends @Nullable Object> T read(Function<Books, T> work) {
        try {
            return read(work, TextsFirst::reading);
        } catch (TextsFirst.Behind behind) {
            try {
                texts.catchUp(behind.nodeId(), behind.last());
            } catch (LiberviaException failed) {
                LOG.warn("The newest items can't be found now: {}", failed.getMessage());
            }
            return read(work, texts -> TextsFirst.DONE);
        }
    }

    private <T extends @Nullable Object> T read(
            Function<Books, T> work, Function<TextTable, TextsFirst> textsFirst) {
        return database.read(
                handle -> work.apply(new Books(handle, database.engine(), textsFirst)));
    }

    /** Runs work that may write, and returns when it is on the disk. */
    public <T extends @Nullable Object> T write(Function<Books, T> work) {
        T made =
                database.write(handle ->
                        work.apply(new Books(handle, database.engine(), TextsFirst::writing)));
        texts.written();
        return made;
    }

    /** Hands in work that may write, and doesn't wait; work is run in the order of the calls. */
    public <T extends @Nullable Object> CompletableFuture<T> submit(Function<Books, T> work) {
        return database.submit(handle -> {
            texts.written();
            return work.apply(new Books(handle, database.engine(), TextsFirst::writing));
        });
    }

    /**
     * Asks the database whether it is there, for reading and for writing.
     *
     * @throws org.libervia.base.error.LiberviaException {@code STORAGE} when it isn't
     */
    public void probe() {
        database.read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
        database.write(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
    }

    /** How many changes are committed together. */
    public GroupSizes groups() {
        return database.groups();
    }

    @Override
    public void close() {
        texts.close();
        database.close();
    }
}

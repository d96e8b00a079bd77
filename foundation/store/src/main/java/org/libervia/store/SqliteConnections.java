package org.libervia.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.sqlite.SQLiteConfig;

/** Connections to a SQLite file: write-ahead log, every commit on the disk, small caches. */
final class SqliteConnections implements Connections {
    private static final int BUSY_MILLIS = 30_000;
    private static final int CACHE_KIB = 2_048;
    private static final int WRITER_CACHE_KIB = 4_096;
    private static final int LOG_LIMIT_BYTES = 16 << 20;

    /** So long a log is written back at once: pages that change often are then written less. */
    private static final int LOG_PAGES = 4_000;

    private final Path file;

    SqliteConnections(Path file) {
        this.file = file;
    }

    /** Makes the file, for the user alone, when there is none. */
    void prepare() {
        Path absolute = file.toAbsolutePath();
        Path directory = absolute.getParent();
        try {
            if (directory != null && !Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            if (!Files.exists(absolute)) {
                Files.createFile(
                        absolute,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            if (directory != null) {
                new SqliteLibrary(directory).provide();
            }
        } catch (IOException failure) {
            throw new LiberviaException(
                    Problem.STORAGE,
                    "The database "
                            + file
                            + " can't be made: "
                            + failure
                            + ". Check the directory and the disk.",
                    failure);
        }
    }

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public Connection reader() throws SQLException {
        Connection connection = open(CACHE_KIB);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = open(WRITER_CACHE_KIB);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        }
        return connection;
    }

    private Connection open(int cacheKib) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setCacheSize(-cacheKib);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setJournalSizeLimit(LOG_LIMIT_BYTES);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    @Override
    public int readers() {
        return 2;
    }
}

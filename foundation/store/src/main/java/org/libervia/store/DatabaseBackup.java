package org.libervia.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.store.DatabaseLocation.PostgresServer;
import org.libervia.store.DatabaseLocation.SqliteFile;

/**
 * Copies a SQLite database while it is used, by this program or by another: the copy is the state
 * of one moment, packed, and on the disk when it has its name.
 */
public final class DatabaseBackup {
    private DatabaseBackup() {}

    /**
     * Makes a copy.
     *
     * @param target the file that is to be made, readable by the user alone
     * @return how many bytes it has
     * @throws LiberviaException {@code CONFLICT} when there is such a file, {@code MISSING_FEATURE}
     *     when the database is PostgreSQL's, {@code STORAGE} when it can't be done
     */
    public static long copy(DatabaseLocation source, Path target) {
        return switch (source) {
            case SqliteFile file -> copy(file, target.toAbsolutePath());
            case PostgresServer server ->
                    throw new LiberviaException(
                            Problem.MISSING_FEATURE,
                            "A PostgreSQL database is copied with PostgreSQL's own programs: pg_dump --format=custom"
                                    + " --file=FILE, with the user and the host of "
                                    + server
                                    + ".");
        };
    }

    private static long copy(SqliteFile source, Path target) {
        if (!Files.isRegularFile(source.path())) {
            throw new LiberviaException(
                    Problem.STORAGE, "There is no database " + source.path() + " yet.");
        }
        if (Files.exists(target)) {
            throw new LiberviaException(
                    Problem.CONFLICT,
                    "The file " + target + " is there already: name another, or move it away.");
        }
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            fill(source, draft);
            force(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            force(Objects.requireNonNull(target.toAbsolutePath().getParent()));
            return Files.size(target);
        } catch (IOException failure) {
            discard(draft);
            throw new LiberviaException(
                    Problem.STORAGE,
                    "The copy "
                            + target
                            + " can't be made: "
                            + (failure instanceof NoSuchFileException
                                    ? "there is no such directory"
                                    : failure)
                            + ". Check its directory and the room on the disk.",
                    failure);
        } catch (SQLException failure) {
            discard(draft);
            throw new StoreFaults(source).of(failure);
        }
    }

    private static void fill(SqliteFile source, Path draft) throws SQLException {
        try (Connection connection = new SqliteConnections(source.path()).writer();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, draft.toString());
            copy.execute();
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // What matters is told already.
            return;
        }
    }
}

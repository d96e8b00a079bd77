package org.libervia.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

class SqliteDatabaseTest extends DatabaseContract {
    @TempDir Path directory;
    private final AtomicInteger files = new AtomicInteger();

    @Override
    DatabaseLocation newLocation() {
        return new DatabaseLocation.SqliteFile(newFile());
    }

    private Path newFile() {
        return directory.resolve("data").resolve("libervia" + files.incrementAndGet() + ".db");
    }

    @Test
    void theFileIsTheUsersAlone() throws IOException {
        Path file = newFile();
        Database.open(new DatabaseLocation.SqliteFile(file)).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theNativeLibraryIsUnpackedOnce() throws IOException {
        String told = System.clearProperty("org.sqlite.lib.path");
        try {
            Path data = Files.createDirectories(directory.resolve("library"));
            new SqliteLibrary(data).provide();
            Path place = Path.of(System.getProperty("org.sqlite.lib.path"));
            assertThat(place).startsWith(data).isNotEmptyDirectory();
            System.clearProperty("org.sqlite.lib.path");
            new SqliteLibrary(data).provide();
            assertThat(System.getProperty("org.sqlite.lib.path")).isEqualTo(place.toString());
        } finally {
            if (told != null) {
                System.setProperty("org.sqlite.lib.path", told);
            }
        }
    }

    @Test
    void aFullDiskIsSaidAndCostsOnlyWhatDidNotFit() {
        insert(database, "romeo", "before");
        database.write(handle -> {
            int pages = handle.select("PRAGMA page_count").mapTo(Integer.class).one();
            return handle.select("PRAGMA max_page_count = " + (pages + 1))
                    .mapTo(Integer.class)
                    .one();
        });
        assertThatThrownBy(() -> insert(database, "romeo", "x".repeat(100_000)))
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        told -> assertThat(told.problem()).isEqualTo(Problem.STORAGE))
                .hasMessageContaining("full")
                .hasMessageContaining("Free some space");
        database.write(handle ->
                handle.select("PRAGMA max_page_count = 1000000").mapTo(Integer.class).one());
        insert(database, "romeo", "after");
        assertThat(database.check()).isEmpty();
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        Path file = directory.resolve("letter.db");
        Files.writeString(file, "Dear Juliet, ".repeat(1_000));
        assertThatThrownBy(() -> Database.open(new DatabaseLocation.SqliteFile(file)))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("backup");
        assertThat(file).hasContent("Dear Juliet, ".repeat(1_000));
    }

    @Test
    void damageInsideTheFileIsFoundByTheCheck() throws IOException {
        Path file = newFile();
        DatabaseLocation place = new DatabaseLocation.SqliteFile(file);
        try (Database sound = Database.open(place)) {
            sound.migrate(List.of(NOTES_1));
            for (int i = 0; i < 300; i++) {
                insert(sound, "author " + i, "title ".repeat(20) + i);
            }
        }
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = raw.length() - 4096 * 4; page < raw.length(); page += 4096) {
                raw.seek(page);
                raw.write(new byte[600]);
            }
        }
        try (Database damaged = Database.open(place)) {
            assertThat(damaged.check()).isNotEmpty();
        }
    }

    @Test
    void aDirectoryThatCanNotBeMadeIsSaid() throws IOException {
        Path obstacle = Files.createFile(directory.resolve("obstacle"));
        assertThatThrownBy(() ->
                        Database.open(
                                new DatabaseLocation.SqliteFile(obstacle.resolve("libervia.db"))))
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        told -> assertThat(told.problem()).isEqualTo(Problem.STORAGE))
                .hasMessageContaining("can't be made");
    }

    @Test
    void rowsThatReferToNothingAreRefused() {
        database.write(handle ->
                handle.execute(
                        "CREATE TABLE marks (note BIGINT NOT NULL REFERENCES notes (id) ON DELETE CASCADE)"));
        assertThatThrownBy(() ->
                        database.write(handle -> handle.execute("INSERT INTO marks VALUES (4711)")))
                .isInstanceOf(LiberviaException.class);
    }
}

package org.libervia.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;

class DatabaseBackupTest {
    @TempDir private Path directory = Path.of("none");

    private static List<Integer> numbers(Database database) {
        return database.read(handle ->
                handle.createQuery("SELECT n FROM t ORDER BY n").mapTo(Integer.class).list());
    }

    private static void add(Database database, int number) {
        database.write(handle ->
                handle.createUpdate("INSERT INTO t (n) VALUES (:n)").bind("n", number).execute());
    }

    @Test
    void aCopyMadeWhileOthersWriteIsTheStateOfOneMoment() {
        DatabaseLocation location = new DatabaseLocation.SqliteFile(directory.resolve("a.db"));
        Path copy = directory.resolve("copy.db");
        AtomicBoolean ending = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        try (Database database = Database.open(location)) {
            database.write(handle -> handle.execute("CREATE TABLE t (n INTEGER PRIMARY KEY)"));
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(() -> {
                        while (!ending.get()) {
                            add(database, written.get() + 1);
                            written.incrementAndGet();
                        }
                    });
            Awaitility.await().until(() -> written.get() > 200);
            int before = written.get();

            long bytes = DatabaseBackup.copy(location, copy);

            int after = written.get() + 1;
            ending.set(true);
            writing.join();
            assertThat(bytes).isPositive();
            try (Database copied = Database.open(new DatabaseLocation.SqliteFile(copy))) {
                List<Integer> found = numbers(copied);
                assertThat(copied.check()).isEmpty();
                assertThat(found.size()).isBetween(before, after);
                assertThat(numbers(database).subList(0, found.size())).isEqualTo(found);
            }
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws Exception {
        DatabaseLocation location = new DatabaseLocation.SqliteFile(directory.resolve("a.db"));
        Path there = Files.writeString(directory.resolve("there"), "mine");
        try (Database database = Database.open(location)) {
            assertThat(database.check()).isEmpty();
            assertThatThrownBy(() -> DatabaseBackup.copy(location, there))
                    .isInstanceOf(LiberviaException.class)
                    .hasMessageContaining("is there already");
        }
        assertThat(there).hasContent("mine");
    }

    @Test
    void aServersDatabaseIsLeftToTheServersPrograms() {
        DatabaseLocation server = DatabaseLocation.parse("postgresql://u:secret@host/name");

        assertThatThrownBy(() -> DatabaseBackup.copy(server, directory.resolve("x")))
                .hasMessageContaining("pg_dump")
                .hasMessageNotContaining("secret");
    }
}

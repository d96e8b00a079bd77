package org.libervia.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.testing.kit.QueryPlan;

/** What a database does, whatever engine is behind it. */
abstract class DatabaseContract {
    static final MigrationSet NOTES_1 = new MigrationSet("notes", "db/notes1");
    static final MigrationSet NOTES_2 = new MigrationSet("notes", "db/notes2");

    private DatabaseLocation location =
            new DatabaseLocation.SqliteFile(java.nio.file.Path.of("none"));
    Database database;

    /** A place without a database in it. */
    abstract DatabaseLocation newLocation();

    @BeforeEach
    void open() {
        location = newLocation();
        database = Database.open(location);
        database.migrate(List.of(NOTES_1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void reopen() {
        database.close();
        database = Database.open(location);
    }

    static int insert(Database database, String author, String title) {
        return database.write(handle ->
                handle.createUpdate("INSERT INTO notes (author, title) VALUES (:author, :title)")
                        .bind("author", author)
                        .bind("title", title)
                        .execute());
    }

    private int count() {
        return database.read(
                handle -> handle.select("SELECT COUNT(*) FROM notes").mapTo(Integer.class).one());
    }

    @Test
    void whatIsWrittenIsReadAndSurvivesClosing() {
        database.write(handle ->
                handle.createUpdate(
                                "INSERT INTO notes (author, title, body, weight, urgent) VALUES (:a, :t, :b, :w, :u)")
                        .bind("a", "romeo")
                        .bind("t", "wherefore — 🌹")
                        .bind("b", new byte[] {0, 1, -1})
                        .bind("w", 1.25)
                        .bind("u", true)
                        .execute());
        reopen();
        database.read(handle ->
                handle.select("SELECT title, body, weight FROM notes WHERE urgent")
                        .map((row, context) -> {
                            assertThat(row.getString(1)).isEqualTo("wherefore — 🌹");
                            assertThat(row.getBytes(2)).containsExactly(0, 1, -1);
                            assertThat(row.getDouble(3)).isEqualTo(1.25);
                            return row.getString(1);
                        })
                        .one());
    }

    @Test
    void idsCountUpAndAreNotUsedAgain() {
        insert(database, "romeo", "first");
        insert(database, "romeo", "second");
        long second = maxId();
        database.write(handle -> handle.execute("DELETE FROM notes WHERE title = 'second'"));
        insert(database, "romeo", "third");
        assertThat(maxId()).isGreaterThan(second);
    }

    private long maxId() {
        return database.read(
                handle -> handle.select("SELECT MAX(id) FROM notes").mapTo(Long.class).one());
    }

    @Test
    void workThatFailsIsTakenBackAndItsExceptionComesOut() {
        assertThatThrownBy(() ->
                        database.write(handle -> {
                            handle.execute("INSERT INTO notes (author, title) VALUES ('a', 'b')");
                            throw new LiberviaException(Problem.DATA, "no");
                        }))
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        told -> assertThat(told.problem()).isEqualTo(Problem.DATA));
        assertThat(count()).isZero();
    }

    @Test
    void aRowThatExistsIsAConflict() {
        insert(database, "romeo", "rose");
        assertThatThrownBy(() -> insert(database, "romeo", "rose"))
                .isInstanceOfSatisfying(
                        DuplicateException.class,
                        told -> assertThat(told.problem()).isEqualTo(Problem.CONFLICT));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void badSqlIsAStorageProblem() {
        assertThatThrownBy(() ->
                        database.write(handle -> handle.execute("INSERT INTO nowhere VALUES (1)")))
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        told -> assertThat(told.problem()).isEqualTo(Problem.STORAGE));
        assertThat(insert(database, "romeo", "after")).isEqualTo(1);
    }

    @Test
    void readsCanNotWrite() {
        assertThatThrownBy(() ->
                        database.read(handle ->
                                handle.execute(
                                        "INSERT INTO notes (author, title) VALUES ('a', 'b')")))
                .isInstanceOf(LiberviaException.class);
        assertThat(count()).isZero();
    }

    @Test
    void aReadSeesOneStateWhateverIsWrittenMeanwhile() {
        insert(database, "romeo", "first");
        database.read(handle -> {
            int before = handle.select("SELECT COUNT(*) FROM notes").mapTo(Integer.class).one();
            insert(database, "romeo", "meanwhile");
            int after = handle.select("SELECT COUNT(*) FROM notes").mapTo(Integer.class).one();
            assertThat(after).isEqualTo(before);
            return after;
        });
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void workMayReadWhatItJustWrote() {
        int seen =
                database.write(handle -> {
                    handle.execute("INSERT INTO notes (author, title) VALUES ('a', 'b')");
                    return count();
                });
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void aWriteWithinAWriteIsRefusedInsteadOfWaitingForItself() {
        assertThatThrownBy(() -> database.write(handle -> insert(database, "a", "b")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aQuestionAskedAgainIsAnsweredAnewEvenWhenItsAnswerWasNotReadToTheEnd() {
        for (int i = 0; i < 200; i++) {
            insert(database, "romeo", "title " + i);
            int expected = i;
            database.read(handle -> {
                for (int again = 0; again < 2; again++) {
                    assertThat(
                                    handle.createQuery(
                                                    "SELECT title FROM notes WHERE author = :a ORDER BY id DESC")
                                            .bind("a", "romeo")
                                            .mapTo(String.class)
                                            .findFirst())
                            .contains("title " + expected);
                }
                return handle.select("SELECT id FROM notes WHERE id > " + expected)
                        .mapTo(Long.class)
                        .list();
            });
        }
    }

    @Test
    void manyWritersAtOnceEachSucceedOrFailForThemselves() throws Exception {
        int writers = 2_000;
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers =
                    IntStream.range(0, writers)
                            .mapToObj(i ->
                                    threads.submit(
                                            (Callable<Boolean>)
                                                    () -> {
                                                        start.await();
                                                        try {
                                                            // Every tenth repeats what the one
                                                            // before it wrote.
                                                            insert(
                                                                    database,
                                                                    "w",
                                                                    "t"
                                                                            + (i % 10 == 9
                                                                                    ? i - 1
                                                                                    : i));
                                                            return true;
                                                        } catch (DuplicateException expected) {
                                                            return false;
                                                        }
                                                    }))
                            .toList();
            start.countDown();
            int stored = 0;
            for (Future<Boolean> answer : answers) {
                stored += answer.get() ? 1 : 0;
            }
            assertThat(stored).isEqualTo(writers * 9 / 10);
        }
        assertThat(count()).isEqualTo(writers * 9 / 10);
    }

    @Test
    void anInterruptedCallerLosesNothing() {
        Thread.currentThread().interrupt();
        insert(database, "romeo", "in a hurry");
        int seen = count();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void migrationsRunOnceAndLaterOnesAreAdded() {
        insert(database, "romeo", "rose");
        database.migrate(List.of(NOTES_1));
        reopen();
        database.migrate(List.of(NOTES_2));
        database.migrate(List.of(NOTES_2));
        assertThat(
                        database.<String>read(handle ->
                                handle.select("SELECT colour FROM notes")
                                        .mapTo(String.class)
                                        .one()))
                .isEqualTo("white");
    }

    @Test
    void aDatabaseThatIsNewerThanTheProgramIsRefused() {
        database.migrate(List.of(NOTES_2));
        assertThatThrownBy(() -> database.migrate(List.of(NOTES_1)))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("newer Libervia")
                .hasMessageContaining("nothing was changed");
    }

    @Test
    void aMigrationThatWasChangedAfterItRanIsRefused() {
        assertThatThrownBy(() ->
                        database.migrate(List.of(new MigrationSet("notes", "db/notes1changed"))))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("notes");
    }

    @Test
    void aMigrationThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> database.migrate(List.of(new MigrationSet("broken", "db/broken"))))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("broken");
        assertThatThrownBy(() ->
                        database.read(
                                handle -> handle.select("SELECT * FROM half").mapToMap().list()))
                .isInstanceOf(LiberviaException.class);
        insert(database, "romeo", "still here");
    }

    @Test
    void ownersHaveMigrationsOfTheirOwn() {
        database.migrate(List.of(NOTES_1, new MigrationSet("other-owner", "db/other")));
        database.write(handle -> handle.execute("INSERT INTO others (name) VALUES ('x')"));
    }

    @Test
    void aQueryServedByAnIndexIsSeenInItsPlan() throws Exception {
        QueryPlan served =
                plan("SELECT id FROM notes WHERE author = :author ORDER BY id DESC LIMIT :limit");
        assertThat(served.uses("notes_author")).as(served.toString()).isTrue();
        assertThat(served.scans()).as(served.toString()).isFalse();
        assertThat(served.sorts()).as(served.toString()).isFalse();
        QueryPlan unserved = plan("SELECT id FROM notes WHERE weight > :weight ORDER BY weight");
        assertThat(unserved.uses("notes_author")).as(unserved.toString()).isFalse();
        assertThat(unserved.scans()).as(unserved.toString()).isTrue();
        assertThat(unserved.sorts()).as(unserved.toString()).isTrue();
    }

    private QueryPlan plan(String sql) {
        return database.read(handle -> QueryPlan.of(handle.getConnection(), sql));
    }

    @Test
    void checkingASoundDatabaseFindsNothing() {
        insert(database, "romeo", "rose");
        assertThat(database.check()).isEmpty();
    }

    @Test
    void afterClosingWorkIsRefused() {
        database.close();
        assertThatThrownBy(() -> insert(database, "a", "b")).hasMessageContaining("closed");
        assertThatThrownBy(this::count).hasMessageContaining("closed");
    }
}

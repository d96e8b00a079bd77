package org.libervia.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;

/** Is the database whole? Looks at the SQLite file; PostgreSQL has its own tools. */
final class DatabaseCheck implements Check {
    private static final String SUBJECT = "Database";

    private final Path file;

    DatabaseCheck(Path localDir) {
        this.file = localDir.resolve("libervia.db");
    }

    @Override
    public List<Finding> look() {
        if (!Files.exists(file)) {
            return List.of(
                    Finding.note(SUBJECT, file + " is not there yet; the first start makes it."));
        }
        try (Database database = Database.open(new DatabaseLocation.SqliteFile(file))) {
            List<String> faults = database.check();
            return faults.isEmpty()
                    ? List.of(Finding.good(SUBJECT, file + " is whole"))
                    : faults.stream()
                            .limit(5)
                            .map(fault ->
                                    Finding.bad(
                                            SUBJECT,
                                            fault,
                                            "Put a backup in its place; the file as it is may help to rescue more."))
                            .toList();
        } catch (LiberviaException broken) {
            return List.of(
                    Finding.bad(
                            SUBJECT,
                            String.valueOf(broken.getMessage()),
                            "Put a backup in its place, after moving the file away."));
        }
    }
}

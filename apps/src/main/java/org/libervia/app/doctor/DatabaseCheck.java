package org.libervia.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.libervia.base.error.LiberviaException;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;

/**
 * Can the configured database be used? A SQLite file is looked through; PostgreSQL has tools of its
 * own for that, so it is only connected to.
 */
final class DatabaseCheck implements Check {
    private static final String SUBJECT = "Database";

    private final Supplier<DatabaseLocation> configured;

    /**
     * @param configured tells where it is, or throws when that can't be told
     */
    DatabaseCheck(Supplier<DatabaseLocation> configured) {
        this.configured = configured;
    }

    @Override
    public List<Finding> look() {
        DatabaseLocation location;
        try {
            location = configured.get();
        } catch (LiberviaException wrong) {
            return List.of(
                    Finding.bad(
                            SUBJECT,
                            String.valueOf(wrong.getMessage()),
                            "Mend the option database_url, or leave it out."));
        }
        return switch (location) {
            case DatabaseLocation.SqliteFile(Path file) -> sqlite(location, file);
            case DatabaseLocation.PostgresServer server -> postgres(server);
        };
    }

    private static List<Finding> postgres(DatabaseLocation server) {
        try (Database _ = Database.open(server)) {
            return List.of(Finding.good(SUBJECT, server + " answers"));
        } catch (LiberviaException broken) {
            return List.of(
                    Finding.bad(
                            SUBJECT,
                            String.valueOf(broken.getMessage()),
                            "Without it the backend does not start; psql tells whether it is reached"
                                    + " with that user."));
        }
    }

    private static List<Finding> sqlite(DatabaseLocation location, Path file) {
        if (!Files.exists(file)) {
            return List.of(
                    Finding.note(SUBJECT, file + " is not there yet; the first start makes it."));
        }
        try (Database database = Database.open(location)) {
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

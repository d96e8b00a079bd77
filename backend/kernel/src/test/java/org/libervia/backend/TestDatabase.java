package org.libervia.backend;

import java.nio.file.Path;
import java.util.List;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.store.MigrationSet;
import org.libervia.testing.kit.PostgresServer;

/** Empty databases with the kernel's tables, on either engine. */
public final class TestDatabase {
    private TestDatabase() {}

    /** A new one; a SQLite file goes to this directory. */
    public static Database create(Engine engine, Path directory) {
        Database database =
                Database.open(
                        switch (engine) {
                            case SQLITE ->
                                    new DatabaseLocation.SqliteFile(
                                            directory.resolve("libervia.db"));
                            case POSTGRESQL ->
                                    DatabaseLocation.parse(PostgresServer.shared().newDatabase());
                        });
        database.migrate(List.of(new MigrationSet("kernel", "db/kernel")));
        return database;
    }
}

package org.libervia.feature.play;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.store.MigrationSet;
import org.libervia.testing.kit.PostgresServer;

/** Empty databases on either engine, with the kernel's tables and those of features. */
public final class TestTables {
    private TestTables() {}

    /** A new one; a SQLite file goes to this directory. */
    public static Database open(Engine engine, Path directory, String... features) {
        Database database =
                Database.open(
                        switch (engine) {
                            case SQLITE ->
                                    new DatabaseLocation.SqliteFile(
                                            directory.resolve("libervia.db"));
                            case POSTGRESQL ->
                                    DatabaseLocation.parse(PostgresServer.shared().newDatabase());
                        });
        List<MigrationSet> tables = new ArrayList<>();
        tables.add(new MigrationSet("kernel", "db/kernel"));
        for (String feature : features) {
            tables.add(new MigrationSet(feature, "db/" + feature));
        }
        database.migrate(tables);
        return database;
    }

    /** A profile in such a database; returns its key. */
    public static long profile(Database database, String name) {
        return database.write(handle ->
                handle.createQuery(
                                """
                                INSERT INTO profiles (name, jid, autoconnect, key_lock, xmpp_password)
                                VALUES (:name, :name, FALSE, '', '') RETURNING id
                                """)
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one());
    }
}

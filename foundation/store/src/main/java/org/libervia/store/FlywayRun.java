package org.libervia.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Runs migrations with Flyway; the only class that loads it. */
final class FlywayRun {
    private final Database database;
    private final Connections connections;

    FlywayRun(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    void apply(MigrationSet set) {
        try {
            Flyway.configure(set.loader())
                    .dataSource(new WriterSource(connections))
                    .locations("classpath:" + set.location())
                    .table(set.historyTable())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(connections.engine().placeholders())
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new LiberviaException(
                    Problem.STORAGE,
                    "The tables of “"
                            + set.name()
                            + "” in the database "
                            + database.location()
                            + " can't be brought to their newest shape; what was there is untouched: "
                            + failure.getMessage(),
                    failure);
        }
    }
}

package org.libervia.backend.parameter;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.libervia.store.Database;

/** The values of parameters in the database. */
public final class ParameterTable {
    private final Database database;

    public ParameterTable(Database database) {
        this.database = database;
    }

    private record Row(ParameterKey key, String value) {}

    /** The values that were set, of a profile, or those for all when it is null. */
    Map<ParameterKey, String> all(@Nullable Long profile) {
        return database.read(handle -> {
            Query query =
                    profile == null
                            ? handle.createQuery(
                                    "SELECT category, name, value FROM general_parameters")
                            : handle.createQuery(
                                            """
                                            SELECT category, name, value FROM parameters
                                            WHERE profile_id = :profile
                                            """)
                                    .bind("profile", profile);
            return gathered(
                    query.map((row, context) ->
                            new Row(
                                    new ParameterKey(row.getString(1), row.getString(2)),
                                    row.getString(3))));
        });
    }

    private static Map<ParameterKey, String> gathered(ResultIterable<Row> rows) {
        Map<ParameterKey, String> values = new HashMap<>();
        rows.forEach(row -> values.put(row.key(), row.value()));
        return values;
    }

    /** Stores a value, of a profile, or for all when it is null. */
    void put(@Nullable Long profile, ParameterKey key, String value) {
        String sql =
                profile == null
                        ? """
                        INSERT INTO general_parameters (category, name, value) VALUES (:category, :name, :value)
                        ON CONFLICT (category, name) DO UPDATE SET value = :value
                        """
                        : """
                        INSERT INTO parameters (profile_id, category, name, value)
                        VALUES (:profile, :category, :name, :value)
                        ON CONFLICT (profile_id, category, name) DO UPDATE SET value = :value
                        """;
        database.write(handle -> {
            var update =
                    handle.createUpdate(sql)
                            .bind("category", key.category())
                            .bind("name", key.name())
                            .bind("value", value);
            return (profile == null ? update : update.bind("profile", profile)).execute();
        });
    }
}

package org.libervia.backend.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.backend.TestDatabase;
import org.libervia.store.Database;
import org.libervia.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class ParameterTableTest {
    private static final ParameterKey PRIORITY = new ParameterKey("Connection", "Priority");

    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private Database database;
    private ParameterTable table;

    @BeforeEach
    void open() {
        database = TestDatabase.create(engine, directory);
        table = new ParameterTable(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long profile(String name) {
        return database.write(handle ->
                handle.createQuery(
                                """
                                INSERT INTO profiles (name, jid, autoconnect, key_lock, xmpp_password)
                                VALUES (:name, 'a@b', FALSE, '', '') RETURNING id
                                """)
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void aValueReplacesTheOneBefore() {
        long romeo = profile("romeo");
        table.put(romeo, PRIORITY, "5");
        table.put(romeo, PRIORITY, "7");
        assertThat(table.all(romeo)).isEqualTo(Map.of(PRIORITY, "7"));
    }

    @Test
    void profilesAndAllOfThemTogetherAreApart() {
        long romeo = profile("romeo");
        long juliet = profile("juliet");
        table.put(romeo, PRIORITY, "5");
        table.put(null, PRIORITY, "6");
        table.put(null, PRIORITY, "8");
        assertThat(table.all(juliet)).isEmpty();
        assertThat(table.all(romeo)).isEqualTo(Map.of(PRIORITY, "5"));
        assertThat(table.all(null)).isEqualTo(Map.of(PRIORITY, "8"));
    }

    @Test
    void valuesGoWithTheirProfile() {
        long romeo = profile("romeo");
        table.put(romeo, PRIORITY, "5");
        database.write(handle -> handle.execute("DELETE FROM profiles"));
        assertThat(table.all(romeo)).isEmpty();
    }
}

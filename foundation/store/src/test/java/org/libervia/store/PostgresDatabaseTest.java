package org.libervia.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.testing.kit.PostgresServer;

class PostgresDatabaseTest extends DatabaseContract {
    @Override
    DatabaseLocation newLocation() {
        return DatabaseLocation.parse(PostgresServer.shared().newDatabase());
    }

    @Test
    void aConnectionThatTheServerCutIsOpenedAnew() {
        insert(database, "romeo", "before");
        String others =
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()";
        database.read(handle -> handle.select(others).mapTo(Boolean.class).list());
        assertThat(insert(database, "romeo", "after")).isEqualTo(1);
        List<String> titles =
                database.read(handle ->
                        handle.select("SELECT title FROM notes ORDER BY id")
                                .mapTo(String.class)
                                .list());
        assertThat(titles).containsExactly("before", "after");
    }
}

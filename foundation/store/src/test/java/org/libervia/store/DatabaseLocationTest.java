package org.libervia.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.error.LiberviaException;
import org.libervia.store.DatabaseLocation.PostgresServer;
import org.libervia.store.DatabaseLocation.SqliteFile;

class DatabaseLocationTest {
    @Test
    void aServerIsReadWithUserAndPassword() {
        assertThat(
                        DatabaseLocation.parse(
                                "postgresql://rom%40eo:a%3Ab+c@db.example:5433/verona?sslmode=require"))
                .isEqualTo(
                        new PostgresServer(
                                "jdbc:postgresql://db.example:5433/verona?sslmode=require",
                                "rom@eo",
                                "a:b+c"));
        assertThat(DatabaseLocation.parse("postgres://localhost/verona"))
                .isEqualTo(new PostgresServer("jdbc:postgresql://localhost/verona", null, null));
    }

    @Test
    void aFileIsRead() {
        assertThat(DatabaseLocation.parse("sqlite:/var/lib/libervia.db"))
                .isEqualTo(new SqliteFile(Path.of("/var/lib/libervia.db")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://romeo:montague@localhost/verona",
                "postgresql://localhost/verona?user=romeo&password=montague"
            })
    void thePasswordIsNotShown(String url) {
        assertThat(DatabaseLocation.parse(url)).hasToString("postgresql://localhost/verona");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://localhost/x",
                "sqlite:",
                "postgresql://",
                "postgresql://u:montague@/",
                "postgresql://h h/x"
            })
    void anythingElseIsRefusedWithoutShowingIt(String url) {
        assertThatThrownBy(() -> DatabaseLocation.parse(url))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("database_url")
                .hasMessageNotContaining("montague");
    }
}

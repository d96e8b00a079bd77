package org.libervia.backend.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.backend.TestDatabase;
import org.libervia.base.Jid;
import org.libervia.store.Database;
import org.libervia.store.DuplicateException;
import org.libervia.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class ProfileTableTest {
    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private Database database;
    private ProfileTable table;

    @BeforeEach
    void open() {
        database = TestDatabase.create(engine, directory);
        table = new ProfileTable(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Profile add(String name) {
        return table.add(
                new Profile(
                        0,
                        name,
                        Jid.parse(name + "@example.org"),
                        null,
                        true,
                        "lock",
                        "sealed",
                        null));
    }

    @Test
    void aProfileIsKeptAsItWasGiven() {
        Profile added = add("juliet");
        assertThat(added.id()).isPositive();
        assertThat(table.byName("juliet")).contains(added);
        assertThat(table.byName("Juliet")).isEmpty();
        Profile changed =
                new Profile(
                        added.id(),
                        "capulet",
                        Jid.parse("j@example.net/balcony"),
                        null,
                        false,
                        "lock 2",
                        "sealed 2",
                        "r");
        table.update(changed);
        assertThat(table.byName("juliet")).isEmpty();
        assertThat(table.byName("capulet")).contains(changed);
    }

    @Test
    void twoCanNotHaveOneName() {
        add("juliet");
        assertThatThrownBy(() -> add("juliet")).isInstanceOf(DuplicateException.class);
        Profile romeo = add("romeo");
        Profile renamed =
                new Profile(
                        romeo.id(),
                        "juliet",
                        romeo.jid(),
                        null,
                        true,
                        romeo.lock(),
                        romeo.xmppPassword(),
                        null);
        assertThatThrownBy(() -> table.update(renamed)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void allComeSortedByName() {
        add("romeo");
        add("benvolio");
        add("juliet");
        assertThat(table.all())
                .extracting(Profile::name)
                .containsExactly("benvolio", "juliet", "romeo");
        assertThat(table.first()).map(Profile::name).contains("romeo");
    }

    @Test
    void theDefaultGoesWithItsProfile() {
        Profile romeo = add("romeo");
        Profile juliet = add("juliet");
        assertThat(table.defaultName()).isEmpty();
        table.makeDefault(romeo.id());
        table.makeDefault(juliet.id());
        assertThat(table.defaultName()).contains("juliet");
        table.remove(juliet.id());
        assertThat(table.defaultName()).isEmpty();
        assertThat(table.all()).containsExactly(romeo);
    }
}

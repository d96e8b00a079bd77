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
        table.change(added.id(), changed.jid(), false, "lock 2", "sealed 2");
        table.resource(added.id(), "r");
        assertThat(table.rename(added.id(), "capulet")).contains(changed);
        assertThat(table.byName("juliet")).isEmpty();
        assertThat(table.byName("capulet")).contains(changed);
    }

    @Test
    void aChangeLeavesWhatItDoesNotName() {
        Profile added = add("juliet");
        table.resource(added.id(), "balcony");
        table.change(added.id(), null, null, "lock 2", null);
        table.change(added.id(), Jid.parse("j@example.net"), null, null, null);
        table.change(added.id(), null, false, null, "sealed 2");
        assertThat(table.byName("juliet"))
                .contains(
                        new Profile(
                                added.id(),
                                "juliet",
                                Jid.parse("j@example.net"),
                                null,
                                false,
                                "lock 2",
                                "sealed 2",
                                "balcony"));
        assertThat(table.change(-1, null, false, null, null)).isEmpty();
    }

    @Test
    void twoCanNotHaveOneName() {
        add("juliet");
        assertThatThrownBy(() -> add("juliet")).isInstanceOf(DuplicateException.class);
        Profile romeo = add("romeo");
        assertThatThrownBy(() -> table.rename(romeo.id(), "juliet"))
                .isInstanceOf(DuplicateException.class);
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

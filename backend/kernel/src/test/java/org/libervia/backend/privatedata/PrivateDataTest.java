package org.libervia.backend.privatedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.backend.TestDatabase;
import org.libervia.backend.profile.ProfileTable;
import org.libervia.backend.profile.Profiles;
import org.libervia.store.Database;
import org.libervia.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class PrivateDataTest {
    private static final String PLUGIN = "urn:example:plugin";

    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private Database database;
    private PrivateData data;

    @BeforeEach
    void open() {
        database = TestDatabase.create(engine, directory);
        for (String name : new String[] {"juliet", "romeo"}) {
            database.write(handle ->
                    handle.createUpdate(
                                    """
                                    INSERT INTO profiles (name, jid, autoconnect, key_lock, xmpp_password)
                                    VALUES (:name, 'a@b', FALSE, '', '')
                                    """)
                            .bind("name", name)
                            .execute());
        }
        data = new PrivateData(database, new Profiles(new ProfileTable(database)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aValueComesBackAsItWasSet() {
        String value = "{\"a\": [1, \"é \\u0000 🌹\", null]}";
        assertThat(data.get("juliet", PLUGIN, "k")).isNull();
        data.set("juliet", PLUGIN, "k", value);
        assertThat(data.get("juliet", PLUGIN, "k")).isEqualTo(value);
        data.set("juliet", PLUGIN, "k", "null");
        assertThat(data.get("juliet", PLUGIN, "k")).isEqualTo("null");
        data.delete("juliet", PLUGIN, "k");
        assertThat(data.get("juliet", PLUGIN, "k")).isNull();
    }

    @Test
    void profilesNamespacesAndKeysAreApart() {
        data.set("juliet", PLUGIN, "k", "1");
        data.set("romeo", PLUGIN, "k", "2");
        data.set("juliet", "urn:other", "k", "3");
        data.set("juliet", PLUGIN, "K", "4");
        data.delete("juliet", PLUGIN, "K");
        assertThat(data.get("juliet", PLUGIN, "k")).isEqualTo("1");
        assertThat(data.get("romeo", PLUGIN, "k")).isEqualTo("2");
        assertThat(data.get("juliet", "urn:other", "k")).isEqualTo("3");
        assertThat(data.get("romeo", "urn:other", "k")).isNull();
    }
}

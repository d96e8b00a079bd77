package org.libervia.feature.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.feature.play.TestTables;
import org.libervia.store.Database;
import org.libervia.store.Engine;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;

@ParameterizedClass
@EnumSource(Engine.class)
class CapabilitiesCacheTest {
    private static final DiscoInfo LAMP =
            DiscoInfo.of(
                    List.of(
                            new Identity("client", "pc", "Лампа “L”", "ru"),
                            Identity.of("a", "b", null)),
                    List.of("urn:z", "urn:a"),
                    List.of(
                            DataForm.of(
                                    FormType.RESULT, "t", List.of(FormField.of("f", "1", "2")))));

    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private Database database;

    @BeforeEach
    void open() {
        database = TestTables.open(engine, directory, "discovery");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static NamedCapabilities name(String function, String hash) {
        return new NamedCapabilities(function, hash, "node", info -> true);
    }

    /** Another one, whose memory is empty. */
    private CapabilitiesCache fresh() {
        return new CapabilitiesCache(database);
    }

    @Test
    void whatIsKeptComesBackFromTheDatabase() {
        fresh().keep(name("sha-1", "h"), LAMP);
        assertThat(fresh().find(name("sha-1", "h"))).contains(LAMP);
        assertThat(fresh().find(name("sha-1", "H"))).isEmpty();
        assertThat(fresh().find(name("urn:xmpp:caps#sha-1", "h"))).isEmpty();
    }

    @Test
    void whatIsKnownStays() {
        fresh().keep(name("sha-1", "h"), LAMP);
        fresh().keep(name("sha-1", "h"), DiscoInfo.of(List.of(), List.of(), List.of()));
        assertThat(fresh().find(name("sha-1", "h"))).contains(LAMP);
    }
}

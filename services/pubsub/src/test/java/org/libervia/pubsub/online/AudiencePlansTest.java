package org.libervia.pubsub.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.testing.kit.QueryPlan;

/** Who hears of something is found from the roster on, whoever else is online. */
@ParameterizedClass
@EnumSource(Engine.class)
class AudiencePlansTest {
    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private Database database;

    @BeforeEach
    void open() {
        DatabaseLocation location =
                switch (engine) {
                    case SQLITE -> new DatabaseLocation.SqliteFile(directory.resolve("pubsub.db"));
                    case POSTGRESQL ->
                            DatabaseLocation.parse(PostgresServer.shared().newDatabase());
                };
        PubSubStore.open(location).close();
        database = Database.open(location);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void assertWalks(String sql, String... indexes) {
        QueryPlan plan = database.read(handle -> QueryPlan.of(handle.getConnection(), sql));
        assertThat(plan.scans()).as(plan.toString()).isFalse();
        for (String index : indexes) {
            assertThat(plan.uses(index)).as(plan.toString()).isTrue();
        }
    }

    @Test
    void theAudienceOfANodeIsFoundByContacts() {
        assertWalks(AudienceTable.CONTACTS, "pubsub_presence_bare");
        assertWalks(AudienceTable.OWN, "pubsub_presence_bare");
    }

    @Test
    void whatSomebodyWantsIsFoundByWhoseContactItIs() {
        assertWalks(AudienceTable.WANTED, "pubsub_contact_seer");
        assertWalks(AudienceTable.OWN_WANTED, "pubsub_node_name");
    }

    @Test
    void thoseWhoseCapabilitiesAreAskedForAreFoundByTheirName() {
        assertWalks(PresenceTable.CLAIMING, "pubsub_presence_unknown");
    }

    @Test
    void whetherAPresenceMattersIsFoundByAddress() {
        assertWalks(WatchTable.IDLE, "pubsub_passing_bare");
    }
}

package org.libervia.pubsub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.testing.kit.QueryPlan;

/** What is asked of how nodes hang together is found by indexes, however many nodes there are. */
@ParameterizedClass
@EnumSource(Engine.class)
class RelationPlansTest {
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

    private QueryPlan plan(String sql) {
        return database.read(handle -> QueryPlan.of(handle.getConnection(), sql));
    }

    private void assertWalks(String sql, String index) {
        QueryPlan plan = plan(sql);
        assertThat(plan.uses(index)).as(plan.toString()).isTrue();
        assertThat(plan.scans()).as(plan.toString()).isFalse();
        assertThat(plan.sorts()).as(plan.toString()).isFalse();
    }

    @Test
    void waysUpAreWalkedNodeByNode() {
        QueryPlan plan = plan(RelationTable.ABOVE.formatted(":n0, :n1"));

        assertThat(plan.lines()).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan.lines())
                .noneMatch(line -> line.startsWith("SCAN ") && line.matches("SCAN [abn]"));
    }

    @Test
    void whatHangsOnANodeComesByName() {
        assertWalks(RelationTable.HANGING, "pubsub_node_up");
        assertWalks(RelationTable.BELOW, "pubsub_node_up");
    }

    @Test
    void whatHangsOnNothingComesByName() {
        assertWalks(RelationTable.ROOTS, "pubsub_node_root");
    }

    @Test
    void theHighestBelowIsAtTheEndOfAnIndex() {
        assertWalks(RelationTable.HEIGHT, "pubsub_node_height");
    }

    @Test
    void wideSubscriptionsAreFoundWithoutTheOthers() {
        assertWalks(WideTable.WIDE, "pubsub_wide_subscription_node");
    }
}

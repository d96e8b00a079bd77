package org.libervia.pubsub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.NodeSize;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.testing.kit.QueryPlan;

/** What is asked often is answered by an index, whatever a node holds: here, 100,000 items. */
class HotQueryPlansTest {
    private static final int ITEMS = 100_000;
    private static final Node NODE =
            new Node(
                    1,
                    new NodeAddress(null, "n"),
                    "romeo@example.org",
                    Instant.EPOCH,
                    NodeConfig.STANDARD,
                    new NodeSize(ITEMS, ITEMS, false, false));
    private static final Reader READER =
            new Reader(Jid.parse("romeo@example.org"), true, List.of(), Instant.EPOCH);
    private static final Order CREATION = new Order(Order.Key.CREATION, false);
    private static final Selection TAGGED =
            new Selection(null, null, null, List.of(), null, "tag1");
    private static final Selection FOUND =
            new Selection(null, null, null, List.of(), "seldom", null);
    private static final Selection SINCE =
            new Selection(null, Instant.EPOCH, null, List.of(), null, null);

    @TempDir private Path directory = Path.of("none");

    private DatabaseLocation filled(Engine engine) {
        DatabaseLocation location =
                engine == Engine.SQLITE
                        ? new DatabaseLocation.SqliteFile(directory.resolve("plans.db"))
                        : DatabaseLocation.parse(PostgresServer.shared().newDatabase());
        PubSubStore.open(location).close();
        String numbers =
                engine == Engine.SQLITE
                        ? "WITH RECURSIVE k (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < "
                                + ITEMS
                                + ") "
                        : "WITH k AS (SELECT n FROM GENERATE_SERIES(1, " + ITEMS + ") n) ";
        try (Database database = Database.open(location)) {
            database.write(handle -> {
                handle.execute(
                        "INSERT INTO pubsub_node (id, home, name, creator, created, access_model, type, settings)"
                                + " VALUES (1, '', 'n', 'romeo@example.org', 0, 'open', '', '')");
                handle.execute(
                        numbers
                                + "INSERT INTO pubsub_node (id, home, name, creator, created, access_model, type, settings)"
                                + " SELECT n, '', 'n' || n, 'romeo@example.org', 0, 'open', '', '' FROM k WHERE n > 1 AND n < 1000");
                handle.execute(
                        numbers
                                + "INSERT INTO pubsub_item (id, node_id, name, publisher, created, updated, access, payload)"
                                + " SELECT n, 1, 'i' || n, 'romeo@example.org', n, n, '', '' FROM k");
                handle.execute(
                        numbers
                                + "INSERT INTO pubsub_subscription (node_id, jid, bare, state, options, since)"
                                + " SELECT 1 + n % 900, 'u' || n || '@example.org', 'u' || n || '@example.org', 'subscribed', '', 0"
                                + " FROM k");
                handle.execute(
                        numbers
                                + "INSERT INTO pubsub_category (item_id, term, node_id, updated)"
                                + " SELECT n, 'tag' || (n % 1000), 1, n FROM k");
                handle.execute(
                        numbers
                                + (engine == Engine.SQLITE
                                        ? "INSERT INTO pubsub_text (rowid, body) SELECT n, CASE WHEN n % 1000 = 0 THEN 'n1xseldom n1xoften' ELSE 'n1xoften' END FROM k"
                                        : "INSERT INTO pubsub_text (item_id, words) SELECT n, (CASE WHEN n % 1000 = 0 THEN '''⌂1'' seldom often' ELSE '''⌂1'' often' END)::TSVECTOR FROM k"));
                return true;
            });
            database.write(handle -> {
                handle.execute("ANALYZE");
                return true;
            });
        }
        return location;
    }

    private static QueryPlan plan(Handle handle, String sql) throws SQLException {
        return QueryPlan.of(handle.getConnection(), sql);
    }

    private static String page(Selection selection, Order order, Engine engine, boolean backwards) {
        Range range = Range.of(NODE, selection, order, READER, engine, "simple");
        return "SELECT " + ItemTable.COLUMNS + range.sql() + range.ordered(backwards) + " LIMIT ?";
    }

    @ParameterizedTest
    @EnumSource
    void noTableIsScannedAndNothingSorted(Engine engine) {
        try (Database database = Database.open(filled(engine))) {
            database.read(handle -> {
                assertThat(plan(handle, NodeTable.VISITED))
                        .matches(plan -> !plan.scans() && plan.uses("pubsub_node_name"));
                assertThat(plan(handle, ItemTable.NAMED))
                        .matches(plan -> !plan.scans() && plan.uses("pubsub_item_name"));
                assertThat(plan(handle, ItemTable.NEWEST))
                        .matches(plan -> !plan.sorts() && plan.uses("pubsub_item_updated"));
                assertThat(plan(handle, ItemTable.OLDEST))
                        .matches(plan -> !plan.sorts() && plan.uses("pubsub_item_updated"));
                assertThat(plan(handle, ItemTable.OLDER))
                        .matches(plan -> !plan.sorts() && plan.uses("pubsub_item_updated"));
                assertThat(plan(handle, SubscriptionTable.SUBSCRIBERS))
                        .matches(plan -> !plan.sorts() && plan.uses("pubsub_subscription_order"));
                assertThat(plan(handle, page(Selection.ALL, Order.STANDARD, engine, true)))
                        .matches(plan -> !plan.sorts() && plan.uses("pubsub_item_updated"));
                assertThat(plan(handle, page(Selection.ALL, CREATION, engine, false)))
                        .matches(plan -> !plan.sorts() && plan.uses("pubsub_item_created"));
                assertThat(plan(handle, page(SINCE, CREATION, engine, false)))
                        .matches(plan -> !plan.sorts() && plan.uses("pubsub_item_created"));
                assertThat(plan(handle, page(TAGGED, CREATION, engine, false)))
                        .matches(plan -> !plan.sorts() && plan.uses("pubsub_category_created"));
                assertThat(plan(handle, page(TAGGED, Order.STANDARD, engine, true)))
                        .matches(plan -> !plan.sorts() && plan.uses("pubsub_category_updated"));
                return true;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreLookedUp(Engine engine) {
        try (Database database = Database.open(filled(engine))) {
            String sql = page(FOUND, CREATION, engine, false);
            List<String> lines =
                    database.read(handle ->
                            engine == Engine.SQLITE
                                    ? plan(handle, sql).lines()
                                    : explained(handle, sql));
            assertThat(String.join("\n", lines))
                    .contains(engine == Engine.SQLITE ? "VIRTUAL TABLE INDEX" : "pubsub_text_words")
                    .doesNotContain("TEMP B-TREE");
        }
    }

    /** With the values: the plan of a search is made for what is searched for. */
    private static List<String> explained(Handle handle, String sql) throws SQLException {
        Object[] values = {1L, "'⌂1'", "simple", "seldom", 11};
        List<String> lines = new ArrayList<>();
        try (var statement = handle.getConnection().prepareStatement("EXPLAIN " + sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }
}

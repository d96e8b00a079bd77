package org.libervia.pubsub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.store.NodeTable.Visited;

/**
 * How the nodes of the table {@code pubsub_node} hang together (XEP-0496). A node hangs on the one
 * that it links or, when it links none, on its parent; the parent of one that links is that of what
 * it links, and is kept nowhere.
 */
public final class RelationTable {
    /** So many nodes are on one way at most. */
    public static final int MOST_LEVELS = 32;

    /** All on the ways up from some nodes, each way from below. */
    static final String ABOVE =
            """
            WITH RECURSIVE way (start, id, linked, up_id, level) AS (
                SELECT b.id, b.id, b.linked, b.up_id, 0 FROM pubsub_node b WHERE b.id IN (%%s)
                UNION ALL
                SELECT w.start, b.id, b.linked, b.up_id, w.level + 1 FROM way w JOIN pubsub_node b ON b.id = w.up_id
                WHERE w.level <= :levels
            )
            SELECT %s, a.affiliation, w.start, w.linked, w.up_id FROM way w JOIN pubsub_node n ON n.id = w.id
            LEFT JOIN pubsub_affiliation a ON a.node_id = w.id AND a.jid = :jid ORDER BY w.start, w.level
            """
                    .formatted(NodeTable.COLUMNS);

    private static final String FOUND =
            """
            SELECT %s, a.affiliation FROM pubsub_node n LEFT JOIN pubsub_affiliation a ON a.node_id = n.id AND a.jid = :jid
            WHERE %%s AND n.name > :after AND n.target_id IS NULL AND COALESCE(a.affiliation, 'none') <> 'outcast'
            AND (:all OR n.access_model <> 'whitelist' OR a.affiliation IN ('owner', 'publisher', 'member', 'publish-only'))
            ORDER BY n.name LIMIT :limit
            """
                    .formatted(NodeTable.COLUMNS);

    static final String HANGING = FOUND.formatted("n.up_id = :up AND n.linked = :linked");

    static final String ROOTS =
            FOUND.formatted("n.home = :home AND n.up_id IS NULL AND n.target_id IS NULL");

    static final String BELOW =
            "SELECT n.id FROM pubsub_node n WHERE n.up_id = :up ORDER BY n.linked, n.name LIMIT :limit";

    static final String HEIGHT = "SELECT MAX(height) FROM pubsub_node WHERE up_id = :up";

    private final Handle handle;

    RelationTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * A node on the way up from another, which is the first on it.
     *
     * @param affiliation what who asks is to it
     * @param linking whether the next on the way is what it links, not its parent
     * @param up the number of the next on the way, or null
     */
    public record Step(Node node, Affiliation affiliation, boolean linking, @Nullable Long up) {}

    /** The ways up from some nodes, by their numbers. */
    public Map<Long, List<Step>> above(Collection<Long> nodes, Jid visitor) {
        Map<Long, List<Step>> ways = new LinkedHashMap<>();
        if (nodes.isEmpty()) {
            return ways;
        }
        Places places = Places.of("n", nodes);
        try (Query query = handle.createQuery(ABOVE.formatted(places.sql()))) {
            query.bindMap(places.values())
                    .bind("levels", MOST_LEVELS)
                    .bind("jid", visitor.bare().toString())
                    .map((row, context) ->
                            ways.computeIfAbsent(row.getLong("start"), any -> new ArrayList<>())
                                    .add(step(row)))
                    .list();
        }
        return ways;
    }

    private static Step step(ResultSet row) throws SQLException {
        long up = row.getLong("up_id");
        boolean top = row.wasNull();
        return new Step(
                NodeTable.read(row),
                NodeTable.affiliation(row.getString("affiliation")),
                row.getBoolean("linked"),
                top ? null : up);
    }

    /**
     * Nodes that hang on one, by name, but those that are known not to be for who asks.
     *
     * @param linking whether those that link it, or its children
     * @param all whether closed ones too
     */
    public List<Visited> hanging(
            Node up, boolean linking, Jid visitor, boolean all, String after, int limit) {
        try (Query query = handle.createQuery(HANGING)) {
            return found(
                    query.bind("up", up.id()).bind("linked", linking), visitor, all, after, limit);
        }
    }

    /** Nodes of a home that hang on nothing, likewise. */
    public List<Visited> roots(String home, Jid visitor, boolean all, String after, int limit) {
        try (Query query = handle.createQuery(ROOTS)) {
            return found(query.bind("home", home), visitor, all, after, limit);
        }
    }

    private static List<Visited> found(
            Query query, Jid visitor, boolean all, String after, int limit) {
        return query.bind("jid", visitor.bare().toString())
                .bind("all", all)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) ->
                        new Visited(
                                NodeTable.read(row),
                                NodeTable.affiliation(row.getString("affiliation"))))
                .list();
    }

    /** Waits until nobody else changes how the nodes of a home hang together. */
    public void takeTurn(String home) {
        handle.createUpdate(
                        """
                        INSERT INTO pubsub_relation_turn (home, turns) VALUES (:home, 1)
                        ON CONFLICT (home) DO UPDATE SET turns = pubsub_relation_turn.turns + 1
                        """)
                .bind("home", home)
                .execute();
    }

    /** How many nodes there are at most on a way down from a node. */
    public int height(Node node) {
        return handle.createQuery("SELECT height FROM pubsub_node WHERE id = :id")
                .bind("id", node.id())
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Hangs a node on another.
     *
     * @param up the way up from the other, which is its first; none to hang it on nothing
     * @param linked whether it links the other, instead of being its child
     */
    public void hang(Node node, List<Step> up, boolean linked) {
        handle.createUpdate(
                        "UPDATE pubsub_node SET up_id = :up, linked = :linked WHERE id = :id AND home <> :gone")
                .bind("gone", Graveyard.HOME)
                .bind("id", node.id())
                .bind("up", up.isEmpty() ? null : up.getFirst().node().id())
                .bind("linked", linked)
                .execute();
        measure(up);
    }

    /** Notes anew how high the nodes of a way are. */
    public void measure(List<Step> way) {
        for (Step step : way) {
            Integer below =
                    handle.createQuery(HEIGHT)
                            .bind("up", step.node().id())
                            .mapTo(Integer.class)
                            .findFirst()
                            .orElse(null);
            int changed =
                    handle.createUpdate(
                                    "UPDATE pubsub_node SET height = :height WHERE id = :id AND height <> :height")
                            .bind("height", below == null ? 0 : below + 1)
                            .bind("id", step.node().id())
                            .execute();
            if (changed == 0) {
                return;
            }
        }
    }

    /** Whether nodes hang on a node. */
    public boolean carries(Node node) {
        return !below(node.id(), 1).isEmpty();
    }

    /** The numbers of nodes that hang on one. */
    List<Long> below(long node, int limit) {
        return handle.createQuery(BELOW)
                .bind("up", node)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }
}

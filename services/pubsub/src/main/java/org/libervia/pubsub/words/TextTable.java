package org.libervia.pubsub.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.store.Direct;
import org.libervia.store.Engine;

/**
 * The table {@code pubsub_text}: the words of items, as each engine wants them. What changes an
 * item notes in {@code pubsub_text_due} that its words have changed; they are brought up to date
 * later, many at once, before somebody searches.
 */
public final class TextTable {
    private static final String DUE =
            """
            SELECT d.id, d.item_id, i.node_id, i.payload, n.settings FROM pubsub_text_due d
            LEFT JOIN pubsub_item i ON i.id = d.item_id LEFT JOIN pubsub_node n ON n.id = i.node_id
            %s ORDER BY d.id LIMIT ?
            """;

    private static final String ALL_DUE = DUE.formatted("");
    private static final String DUE_OF_NODE = DUE.formatted("WHERE d.node_id = ?");

    private static final String PUT_IN_POSTGRES =
            """
            INSERT INTO pubsub_text (item_id, words)
            SELECT i.id, TO_TSVECTOR(CAST(? AS REGCONFIG), ?) || CAST(? AS TSVECTOR)
            FROM pubsub_item i WHERE i.id = ? FOR KEY SHARE
            ON CONFLICT (item_id) DO UPDATE SET words = EXCLUDED.words
            """;

    private final Direct direct;
    private final Engine engine;

    public TextTable(Handle handle, Engine engine) {
        this.direct = Direct.on(handle);
        this.engine = engine;
    }

    /** A note that the words of an item have changed; of one that is gone, when it isn't. */
    private record Due(
            long id, long item, long node, @Nullable String payload, @Nullable String settings) {}

    /** The word that stands for a node in PostgreSQL's index; nobody writes such a one. */
    public static String home(long nodeId) {
        return "'\u2302" + nodeId + "'";
    }

    /** What PostgreSQL calls a language; the simplest one, where the server doesn't know it. */
    public static String configuration(Direct direct, String language) {
        boolean known =
                !language.isEmpty()
                        && !language.equals("generic")
                        && direct.number(
                                        "SELECT COUNT(*) FROM pg_ts_config WHERE cfgname = ?",
                                        language)
                                > 0;
        return known ? language : "simple";
    }

    /** Notes that the words of an item have changed. */
    public void note(long nodeId, long itemId) {
        direct.update(
                "INSERT INTO pubsub_text_due (node_id, item_id) VALUES (?, ?)", nodeId, itemId);
    }

    /**
     * The last of the notes of a node's items that are to be dealt with, or 0 when there are none.
     * Those of items that are gone aren't among them: no search finds these.
     */
    public long lastDue(long nodeId) {
        return direct.number(
                "SELECT COALESCE(MAX(id), 0) FROM pubsub_text_due WHERE node_id = ?", nodeId);
    }

    /** Whether there are notes of a node's items up to this one. */
    public boolean isDue(long nodeId, long last) {
        return direct.first(
                        "SELECT 1 FROM pubsub_text_due WHERE node_id = ? AND id <= ? LIMIT 1",
                        row -> row.getInt(1),
                        nodeId,
                        last)
                .isPresent();
    }

    /** Brings the words of some items up to date, the oldest notes first; returns how many. */
    public int catchUp(int most) {
        return catchUp(direct.list(locking(ALL_DUE), TextTable::due, most));
    }

    /** The same, for items of one node alone. */
    public int catchUp(long nodeId, int most) {
        return catchUp(direct.list(locking(DUE_OF_NODE), TextTable::due, nodeId, most));
    }

    private String locking(String query) {
        return engine == Engine.POSTGRESQL ? query + "FOR UPDATE OF d" : query;
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5));
    }

    private int catchUp(List<Due> due) {
        Map<Long, Due> items = new LinkedHashMap<>();
        due.forEach(one -> items.put(one.item(), one));
        switch (engine) {
            case SQLITE -> items.values().forEach(this::putInSqlite);
            case POSTGRESQL -> putInPostgres(items.values().stream().toList());
        }
        List<Object[]> done = new ArrayList<>();
        due.forEach(one -> done.add(new Object[] {one.id()}));
        direct.updateAll("DELETE FROM pubsub_text_due WHERE id = ?", done);
        return due.size();
    }

    private void putInSqlite(Due due) {
        direct.update("DELETE FROM pubsub_text WHERE rowid = ?", due.item());
        String payload = due.payload();
        if (payload != null && !payload.isEmpty()) {
            direct.update(
                    "INSERT INTO pubsub_text (rowid, body) VALUES (?, ?)",
                    due.item(),
                    NodeWords.of(due.node(), ItemWords.of(payload, "").text()));
        }
    }

    private void putInPostgres(List<Due> items) {
        List<Object[]> rows = new ArrayList<>();
        for (Due due : items) {
            if (due.payload() != null && due.settings() != null) {
                NodeConfig config = NodeConfig.read(due.settings());
                ItemWords words =
                        ItemWords.of(due.payload(), config.text(NodeSettings.FTS_LANGUAGE));
                rows.add(
                        new Object[] {
                            configuration(direct, words.language()),
                            words.text(),
                            home(due.node()),
                            due.item()
                        });
            }
        }
        direct.updateAll(PUT_IN_POSTGRES, rows);
    }
}

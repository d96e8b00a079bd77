package org.libervia.pubsub.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.store.Engine;

/**
 * Reads items of the table {@code pubsub_item} in pages. A page begins at a row, found by an index,
 * never at a number of rows to be skipped, unless it is asked for by that number.
 */
public final class ItemPages {
    /** So many rows are counted at most; where there are more, no number is given. */
    private static final int COUNTED = 10_000;

    /** So many rows are skipped at most, for who asks for a page by its number. */
    private static final long SKIPPED = 100_000;

    private final Handle handle;
    private final Engine engine;

    ItemPages(Handle handle, Engine engine) {
        this.handle = handle;
        this.engine = engine;
    }

    /** What is read, and by whom: the part of a query that all of a page's queries share. */
    private record Range(String where, Map<String, Object> values, boolean whole) {
        private static final long MOST_SECONDS = 10_000_000_000L;

        static Range of(Node node, Selection selection, Reader reader, Engine engine) {
            StringBuilder where = new StringBuilder(" FROM pubsub_item i WHERE i.node_id = :node");
            Map<String, Object> values = selection.conditions(where, node, engine);
            values.put("node", node.id());
            long lifetime = node.config().limit(NodeSettings.ITEM_EXPIRE);
            boolean ends = lifetime != Long.MAX_VALUE && lifetime < MOST_SECONDS;
            if (ends) {
                where.append(" AND i.updated > :fresh");
                values.put("fresh", Times.micros(reader.now().minusSeconds(lifetime)));
            }
            boolean guarded = node.size().guarded() && !reader.all();
            if (guarded) {
                where.append(allowed(reader, values));
            }
            return new Range(where.toString(), values, selection.isAll() && !guarded && !ends);
        }

        private static String allowed(Reader reader, Map<String, Object> values) {
            values.put("reader", reader.jid().toString());
            values.put("reader_resources", likeResources(reader.jid().toString()));
            StringBuilder groups = new StringBuilder();
            for (int i = 0; i < reader.groups().size(); i++) {
                groups.append(i == 0 ? ":group" : ", :group").append(i);
                values.put("group" + i, reader.groups().get(i));
            }
            String roster =
                    groups.isEmpty()
                            ? ""
                            : " OR i.access = 'roster' AND EXISTS (SELECT 1 FROM pubsub_item_allowed g"
                                    + " WHERE g.item_id = i.id AND g.entry IN ("
                                    + groups
                                    + "))";
            return " AND (i.access = '' OR i.publisher = :reader"
                    + " OR i.publisher LIKE :reader_resources ESCAPE '!'"
                    + " OR i.access = 'whitelist' AND EXISTS (SELECT 1 FROM pubsub_item_allowed w"
                    + " WHERE w.item_id = i.id AND w.entry = :reader)"
                    + roster
                    + ")";
        }

        private static String likeResources(String bare) {
            return bare.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "/%";
        }
    }

    /**
     * A page of the items of a node that somebody may read; empty when the item that it is to begin
     * or end at isn't there.
     */
    public Optional<ItemPage> page(Node node, PageQuery query, Reader reader) {
        Range range = Range.of(node, query.selection(), reader, engine);
        String edge = query.after() != null ? query.after() : query.before();
        StoredItem key = null;
        if (edge != null && !edge.isEmpty()) {
            key = named(range, edge).orElse(null);
            if (key == null) {
                return Optional.empty();
            }
        }
        List<StoredItem> rows = new ArrayList<>(rows(range, query, key));
        boolean complete = rows.size() <= query.max();
        if (!complete) {
            rows.removeLast();
        }
        if (query.isBackwards()) {
            Collections.reverse(rows);
        }
        Long count = count(range, node);
        return Optional.of(
                new ItemPage(rows, index(range, query, rows, key, count), count, complete));
    }

    /** The item of this id, if the reader may read it. */
    public Optional<StoredItem> item(Node node, String name, Reader reader) {
        return named(Range.of(node, Selection.ALL, reader, engine), name);
    }

    private Optional<StoredItem> named(Range range, String name) {
        try (Query statement =
                handle.createQuery(
                        "SELECT " + ItemTable.COLUMNS + range.where() + " AND i.name = :edge")) {
            range.values().forEach(statement::bind);
            return statement
                    .bind("edge", name)
                    .map((row, context) -> ItemTable.read(row))
                    .findFirst();
        }
    }

    private List<StoredItem> rows(Range range, PageQuery query, @Nullable StoredItem key) {
        StringBuilder sql =
                new StringBuilder("SELECT ").append(ItemTable.COLUMNS).append(range.where());
        if (key != null) {
            sql.append(" AND ").append(query.order().beyond(query.after() != null));
        }
        sql.append(" ORDER BY ").append(query.order().sql(query.isBackwards()));
        sql.append(" LIMIT :limit OFFSET :offset");
        try (Query statement = handle.createQuery(sql.toString())) {
            range.values().forEach(statement::bind);
            bind(statement, query.order(), key);
            Long index = query.index();
            return statement
                    .bind("limit", query.max() + 1)
                    .bind("offset", index == null ? 0 : Math.min(index, SKIPPED))
                    .map((row, context) -> ItemTable.read(row))
                    .list();
        }
    }

    private static void bind(Query statement, Order order, @Nullable StoredItem key) {
        if (key == null) {
            return;
        }
        statement.bind("key_id", key.id());
        if (order.key() == Order.Key.MODIFICATION) {
            statement.bind("key_updated", Times.micros(key.updated()));
        }
    }

    private @Nullable Long count(Range range, Node node) {
        return range.whole() ? Long.valueOf(node.size().items()) : counted(range, "", null, null);
    }

    private @Nullable Long index(
            Range range,
            PageQuery query,
            List<StoredItem> rows,
            @Nullable StoredItem key,
            @Nullable Long count) {
        if (rows.isEmpty()) {
            return null;
        }
        if (query.index() != null) {
            return query.index();
        }
        if (key == null) {
            return query.isBackwards()
                    ? (count == null ? null : count - rows.size())
                    : Long.valueOf(0);
        }
        return counted(
                range, " AND " + query.order().beyond(false), query.order(), rows.getFirst());
    }

    private @Nullable Long counted(
            Range range, String condition, @Nullable Order order, @Nullable StoredItem key) {
        try (Query statement =
                handle.createQuery(
                        "SELECT COUNT(*) FROM (SELECT 1"
                                + range.where()
                                + condition
                                + " LIMIT :most) AS counted")) {
            range.values().forEach(statement::bind);
            if (order != null) {
                bind(statement, order, key);
            }
            long counted = statement.bind("most", COUNTED + 1).mapTo(Long.class).one();
            return counted > COUNTED ? null : Long.valueOf(counted);
        }
    }
}

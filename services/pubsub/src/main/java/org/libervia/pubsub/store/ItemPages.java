package org.libervia.pubsub.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.words.TextTable;
import org.libervia.pubsub.words.TextsFirst;
import org.libervia.store.Direct;
import org.libervia.store.Engine;

/**
 * Reads items of the table {@code pubsub_item} in pages. A page begins at a row, found by an index,
 * never at a number of rows to be skipped, unless it is asked for by that number.
 */
public final class ItemPages {
    private static final String SELECT = "SELECT " + ItemTable.COLUMNS;

    /** So many rows are skipped at most, for who asks for a page by its number. */
    private static final long SKIPPED = 100_000;

    private final Direct direct;
    private final Engine engine;
    private final TextsFirst texts;

    ItemPages(Handle handle, Engine engine, TextsFirst texts) {
        this.direct = Direct.on(handle);
        this.engine = engine;
        this.texts = texts;
    }

    /**
     * A page of the items of a node that somebody may read; empty when the item that it is to begin
     * or end at isn't there.
     */
    public Optional<ItemPage> page(Node node, PageQuery query, Reader reader) {
        String language = query.selection().text() == null ? "" : beforeSearch(node);
        Range range = Range.of(node, query.selection(), query.order(), reader, engine, language);
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
        Long count = range.whole() ? Long.valueOf(node.size().items()) : counted(range, new Sql());
        return Optional.of(
                new ItemPage(rows, index(range, query, rows, key, count), count, complete));
    }

    /** Makes ready to search a node for a text; returns in which language. */
    private String beforeSearch(Node node) {
        texts.beforeSearch(node.id());
        if (engine == Engine.SQLITE) {
            return "";
        }
        // Whether the index helps depends on the words.
        int _ = direct.update("SET LOCAL plan_cache_mode = force_custom_plan");
        return TextTable.configuration(direct, node.config().text(NodeSettings.FTS_LANGUAGE));
    }

    /** The item of this id, if the reader may read it. */
    public Optional<StoredItem> item(Node node, String name, Reader reader) {
        return named(Range.of(node, Selection.ALL, Order.STANDARD, reader, engine, ""), name);
    }

    private Optional<StoredItem> named(Range range, String name) {
        return new Sql()
                        .add(SELECT)
                        .add(range.sql())
                        .add(" AND i.name = ?", name)
                        .list(direct, ItemTable::read)
                        .stream()
                        .findFirst();
    }

    private List<StoredItem> rows(Range range, PageQuery query, @Nullable StoredItem key) {
        Sql sql = new Sql().add(SELECT).add(range.sql());
        if (key != null) {
            sql.add(range.beyond(key, query.after() != null));
        }
        sql.add(range.ordered(query.isBackwards())).add(" LIMIT ?", query.max() + 1);
        Long index = query.index();
        if (index != null && index > 0) {
            sql.add(" OFFSET ?", Math.min(index, SKIPPED));
        }
        return sql.list(direct, ItemTable::read);
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
        return counted(range, range.beyond(rows.getFirst(), false));
    }

    private @Nullable Long counted(Range range, Sql condition) {
        long counted =
                new Sql()
                        .add("SELECT COUNT(*) FROM (SELECT 1")
                        .add(range.sql())
                        .add(condition)
                        .add(" LIMIT ?) AS counted", range.way().counted + 1)
                        .list(direct, row -> row.getLong(1))
                        .getFirst();
        return counted > range.way().counted ? null : Long.valueOf(counted);
    }
}

package org.libervia.pubsub.store;

import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Times;
import org.libervia.pubsub.words.SearchText;
import org.libervia.store.Engine;

/**
 * What is read of a node, and by whom: the part that all queries for a page share. Where something
 * is searched for, the index of that is what rows come from, in its order.
 *
 * @param sql from {@code FROM} on, without an order
 * @param order in which order rows come, and which column of which table says so
 * @param whole whether it is all of the node
 */
record Range(Sql sql, Order order, Way way, boolean whole) {
    private static final long MOST_SECONDS = 10_000_000_000L;

    /** So many items are looked at when those in which a text is found are to be sorted. */
    private static final int SORTED = 2_000;

    /** The tables by which items are found. */
    enum Way {
        ITEMS("i.created", "i.updated", "i.id", 2_000),
        CATEGORY(null, "c.updated", "c.item_id", 1_000),
        TEXT(null, "i.updated", "t.rowid", 100);

        private final @Nullable String created;
        private final String updated;
        private final String id;

        /** So many rows are counted at most; where there are more, no number is given. */
        final int counted;

        Way(@Nullable String created, String updated, String id, int counted) {
            this.counted = counted;
            this.created = created;
            this.updated = updated;
            this.id = id;
        }
    }

    static Range of(
            Node node,
            Selection selection,
            Order order,
            Reader reader,
            Engine engine,
            String language) {
        Way way =
                selection.text() != null && engine == Engine.SQLITE
                        ? Way.TEXT
                        : selection.category() != null && selection.text() == null
                                ? Way.CATEGORY
                                : Way.ITEMS;
        Sql sql = new Sql();
        switch (way) {
            case ITEMS -> sql.add(" FROM pubsub_item i WHERE i.node_id = ?", node.id());
            case CATEGORY ->
                    sql.add(
                            " FROM pubsub_category c "
                                    + (engine == Engine.SQLITE ? "CROSS JOIN" : "JOIN")
                                    + " pubsub_item i ON i.id = c.item_id WHERE c.node_id = ? AND c.term = ?",
                            node.id(),
                            String.valueOf(selection.category()));
            case TEXT -> found(sql, node, String.valueOf(selection.text()), order);
        }
        selection.conditions(sql, way, node, language);
        long lifetime = node.config().limit(NodeSettings.ITEM_EXPIRE);
        boolean ends = lifetime != Long.MAX_VALUE && lifetime < MOST_SECONDS;
        if (ends) {
            sql.add(" AND i.updated > ?", Times.micros(reader.now().minusSeconds(lifetime)));
        }
        boolean guarded = node.size().guarded() && !reader.all();
        if (guarded) {
            allowed(sql, reader);
        }
        return new Range(sql, order, way, selection.isAll() && !guarded && !ends);
    }

    private static void found(Sql sql, Node node, String text, Order order) {
        String question = SearchText.of(node.id(), text).orElse("\"\"");
        if (order.key() == Order.Key.CREATION) {
            sql.add(
                    " FROM pubsub_text t CROSS JOIN pubsub_item i ON i.id = t.rowid WHERE t.pubsub_text MATCH ?",
                    question);
        } else {
            sql.add(
                    " FROM (SELECT rowid FROM pubsub_text WHERE pubsub_text MATCH ? ORDER BY rowid DESC LIMIT "
                            + SORTED
                            + ") t CROSS JOIN pubsub_item i ON i.id = t.rowid WHERE TRUE",
                    question);
        }
    }

    private static void allowed(Sql sql, Reader reader) {
        String jid = reader.jid().toString();
        sql.add(" AND (i.access = '' OR i.publisher = ?", jid);
        sql.add(" OR i.publisher LIKE ? ESCAPE '!'", Selection.likeResources(jid));
        sql.add(
                " OR i.access = 'whitelist' AND EXISTS (SELECT 1 FROM pubsub_item_allowed w"
                        + " WHERE w.item_id = i.id AND w.entry = ?)",
                jid);
        if (!reader.groups().isEmpty()) {
            sql.add(
                            " OR i.access = 'roster' AND EXISTS (SELECT 1 FROM pubsub_item_allowed g"
                                    + " WHERE g.item_id = i.id AND g.entry IN ")
                    .addList(reader.groups())
                    .add(")");
        }
        sql.add(")");
    }

    /** What comes after an item in the order, or before it. */
    Sql beyond(StoredItem item, boolean after) {
        String sign = after == order.descending() ? "<" : ">";
        String moment = moment();
        return moment == null
                ? new Sql().add(" AND " + way.id + " " + sign + " ?", item.id())
                : new Sql()
                        .add(
                                " AND (" + moment + ", " + way.id + ") " + sign + " (?, ?)",
                                Times.micros(
                                        order.key() == Order.Key.CREATION
                                                ? item.created()
                                                : item.updated()),
                                item.id());
    }

    /** This order, or the opposite one. */
    String ordered(boolean backwards) {
        String direction = order.descending() == backwards ? "" : " DESC";
        String moment = moment();
        return " ORDER BY "
                + (moment == null ? "" : moment + direction + ", ")
                + way.id
                + direction;
    }

    private @Nullable String moment() {
        return order.key() == Order.Key.CREATION ? way.created : way.updated;
    }
}

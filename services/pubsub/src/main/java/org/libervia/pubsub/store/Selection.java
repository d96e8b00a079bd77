package org.libervia.pubsub.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.store.Engine;

/**
 * Which items are wanted.
 *
 * @param publisher those of this address, any of its resources when it is bare; or null
 * @param start published first at this moment or later, or null
 * @param end published first at this moment or earlier, or null
 * @param names those of these ids, or empty for all
 * @param text those in which this is found, as people search, or null
 * @param category those of this category, or null
 */
public record Selection(
        @Nullable Jid publisher,
        @Nullable Instant start,
        @Nullable Instant end,
        List<String> names,
        @Nullable String text,
        @Nullable String category) {
    public static final Selection ALL = new Selection(null, null, null, List.of(), null, null);

    public Selection {
        names = List.copyOf(names);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The conditions of a query, and their values. */
    Map<String, Object> conditions(StringBuilder sql, Node node, Engine engine) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (publisher != null && publisher.isFull()) {
            sql.append(" AND i.publisher = :publisher");
            values.put("publisher", publisher.toString());
        } else if (publisher != null) {
            sql.append(" AND (i.publisher = :publisher OR i.publisher LIKE :resources ESCAPE '!')");
            values.put("publisher", publisher.toString());
            values.put(
                    "resources",
                    publisher.toString().replace("!", "!!").replace("%", "!%").replace("_", "!_")
                            + "/%");
        }
        if (start != null) {
            sql.append(" AND i.created >= :start");
            values.put("start", Times.micros(start));
        }
        if (end != null) {
            sql.append(" AND i.created <= :end");
            values.put("end", Times.micros(end));
        }
        for (int i = 0; i < names.size(); i++) {
            sql.append(i == 0 ? " AND i.name IN (" : ", ").append(":name").append(i);
            values.put("name" + i, names.get(i));
        }
        sql.append(names.isEmpty() ? "" : ")");
        if (category != null) {
            sql.append(
                    " AND EXISTS (SELECT 1 FROM pubsub_item_category c WHERE c.item_id = i.id AND c.term = :category)");
            values.put("category", category);
        }
        if (text != null) {
            switch (engine) {
                case SQLITE -> {
                    sql.append(
                            " AND i.id IN (SELECT rowid FROM pubsub_text WHERE pubsub_text MATCH :text)");
                    values.put("text", SearchText.of(node.id(), text));
                }
                case POSTGRESQL -> {
                    sql.append(
                            " AND EXISTS (SELECT 1 FROM pubsub_text t WHERE t.item_id = i.id"
                                    + " AND t.words @@ WEBSEARCH_TO_TSQUERY(CAST(:language AS REGCONFIG), :text))");
                    values.put("text", text);
                    values.put(
                            "language",
                            TextTable.configuration(node.config().text(NodeSettings.FTS_LANGUAGE)));
                }
            }
        }
        return values;
    }
}

package org.libervia.pubsub.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Times;
import org.libervia.pubsub.words.TextTable;

/**
 * Which items are wanted.
 *
 * @param publisher those of this address, any of its resources when it is bare; or null
 * @param start published first at this moment or later, or null
 * @param end published first at this moment or earlier, or null
 * @param names those of these ids, or empty for all
 * @param text those in which this is found, as people search, or null
 * @param category those of this category, or null
 * @param after published first after this item, or null
 * @param before published first before this item, or null
 */
public record Selection(
        @Nullable Jid publisher,
        @Nullable Instant start,
        @Nullable Instant end,
        List<String> names,
        @Nullable String text,
        @Nullable String category,
        @Nullable StoredItem after,
        @Nullable StoredItem before) {
    public static final Selection ALL = new Selection(null, null, null, List.of(), null, null);

    public Selection {
        names = List.copyOf(names);
    }

    /** Wherever they are in the node. */
    public Selection(
            @Nullable Jid publisher,
            @Nullable Instant start,
            @Nullable Instant end,
            List<String> names,
            @Nullable String text,
            @Nullable String category) {
        this(publisher, start, end, names, text, category, null, null);
    }

    /** Those of some ids. */
    public static Selection of(List<String> names) {
        return new Selection(null, null, null, names, null, null);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /**
     * Adds the conditions that aren't in the way on which items are found.
     *
     * @param language what the database calls the language in which is searched
     */
    void conditions(Sql sql, Range.Way way, Node node, String language) {
        if (way == Range.Way.TEXT) {
            sql.add(" AND i.node_id = ?", node.id());
        }
        if (publisher != null && publisher.isFull()) {
            sql.add(" AND i.publisher = ?", publisher.toString());
        } else if (publisher != null) {
            sql.add(
                    " AND (i.publisher = ? OR i.publisher LIKE ? ESCAPE '!')",
                    publisher.toString(),
                    likeResources(publisher.toString()));
        }
        if (start != null) {
            sql.add(" AND i.created >= ?", Times.micros(start));
        }
        if (end != null) {
            sql.add(" AND i.created <= ?", Times.micros(end));
        }
        if (after != null) {
            sql.add(" AND (i.created, i.id) > (?, ?)", Times.micros(after.created()), after.id());
        }
        if (before != null) {
            sql.add(" AND (i.created, i.id) < (?, ?)", Times.micros(before.created()), before.id());
        }
        if (!names.isEmpty()) {
            sql.add(" AND i.name IN ").addList(names);
        }
        if (category != null && way != Range.Way.CATEGORY) {
            sql.add(
                    " AND EXISTS (SELECT 1 FROM pubsub_category c WHERE c.item_id = i.id AND c.term = ?)",
                    category);
        }
        if (text != null && way != Range.Way.TEXT) {
            sql.add(
                    " AND EXISTS (SELECT 1 FROM pubsub_text t WHERE t.item_id = i.id AND t.words @@"
                            + " (CAST(? AS TSQUERY) && WEBSEARCH_TO_TSQUERY(CAST(? AS REGCONFIG), ?)))",
                    TextTable.home(node.id()),
                    language,
                    text);
        }
    }

    /** The pattern of the addresses with a resource. */
    static String likeResources(String bare) {
        return bare.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "/%";
    }
}

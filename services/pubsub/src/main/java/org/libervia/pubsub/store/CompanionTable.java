package org.libervia.pubsub.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.store.Engine;

/**
 * Nodes of the table {@code pubsub_node} that belong to another one, the target: one for each of
 * its items that something is attached to, and one for the summaries.
 */
public final class CompanionTable {
    static final String FIND =
            "SELECT "
                    + NodeTable.COLUMNS
                    + " FROM pubsub_node n WHERE n.target_id = :target AND n.target_item = :item";

    /** Those that somebody wants to be told of. */
    static final String WATCHED =
            "SELECT "
                    + NodeTable.COLUMNS
                    + """
                     FROM pubsub_node n WHERE n.target_id = :target AND n.target_item <> ''
                    AND EXISTS (SELECT 1 FROM pubsub_subscription s WHERE s.node_id = n.id)
                    """;

    /** Of the companion with the summaries. */
    private static final String NO_ITEM = "";

    private final Handle handle;
    private final Engine engine;

    CompanionTable(Handle handle, Engine engine) {
        this.handle = handle;
        this.engine = engine;
    }

    /**
     * What a node belongs to.
     *
     * @param item the item of the target, or empty when it holds the summaries
     */
    public record Belonging(Node target, String item) {}

    /** What a node belongs to, if it does. */
    public Optional<Belonging> belonging(Node companion) {
        return handle.createQuery(
                        "SELECT "
                                + NodeTable.COLUMNS
                                + ", c.target_item FROM pubsub_node c JOIN pubsub_node n ON n.id = c.target_id"
                                + " WHERE c.id = :id")
                .bind("id", companion.id())
                .map((row, context) ->
                        new Belonging(NodeTable.read(row), row.getString("target_item")))
                .findFirst();
    }

    /** The node with what is attached to an item. */
    public Optional<Node> attachments(Node target, String item) {
        return handle.createQuery(FIND)
                .bind("target", target.id())
                .bind("item", item)
                .map((row, context) -> NodeTable.read(row))
                .findFirst();
    }

    /** The node with the summaries of what is attached to a node's items. */
    public Optional<Node> summaries(Node target) {
        return attachments(target, NO_ITEM);
    }

    /**
     * Keeps other instances from changing a node and what is attached to its items until the
     * transaction ends.
     */
    public void lock(Node target) {
        if (engine == Engine.POSTGRESQL) {
            handle.createQuery("SELECT id FROM pubsub_node WHERE id = :id FOR NO KEY UPDATE")
                    .bind("id", target.id())
                    .mapTo(Long.class)
                    .findFirst();
        }
    }

    /**
     * Makes the node with what is attached to an item. One of this name that is left of a deleted
     * target gives way.
     */
    public Node addAttachments(Node target, String item, String name, Jid creator, Instant now) {
        return add(target, item, name, creator, now);
    }

    /** Makes the node with the summaries. */
    public Node addSummaries(Node target, String name, Jid creator, Instant now) {
        return add(target, NO_ITEM, name, creator, now);
    }

    private Node add(Node target, String item, String name, Jid creator, Instant now) {
        NodeTable nodes = new NodeTable(handle);
        NodeAddress address = new NodeAddress(target.address().account(), name);
        nodes.visit(address, creator).ifPresent(left -> new Graveyard(handle).bury(left.node()));
        Node made = nodes.create(address, creator, NodeConfig.STANDARD, now);
        handle.createUpdate(
                        "UPDATE pubsub_node SET target_id = :target, target_item = :item WHERE id = :id")
                .bind("target", target.id())
                .bind("item", item)
                .bind("id", made.id())
                .execute();
        return made;
    }

    /** The nodes with attachments, of a target's items, that have subscribers. */
    public List<Node> watched(Node target, int limit) {
        return handle.createQuery(WATCHED + " ORDER BY n.id LIMIT :limit")
                .bind("target", target.id())
                .bind("limit", limit)
                .map((row, context) -> NodeTable.read(row))
                .list();
    }

    /** Those of them that belong to these items; subscribers or not. */
    public List<Node> attachments(Node target, List<String> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            names.add(":item" + i);
        }
        try (Query query =
                handle.createQuery(
                        "SELECT "
                                + NodeTable.COLUMNS
                                + " FROM pubsub_node n WHERE n.target_id = :target AND n.target_item IN ("
                                + String.join(", ", names)
                                + ")")) {
            for (int i = 0; i < items.size(); i++) {
                query.bind("item" + i, items.get(i));
            }
            return query.bind("target", target.id())
                    .map((row, context) -> NodeTable.read(row))
                    .list();
        }
    }

    /**
     * Removes the nodes with what is attached to a target's items.
     *
     * @param item but to this one, or null for all
     */
    public void removeAttachments(Node target, @Nullable String item) {
        handle.createUpdate(
                        "DELETE FROM pubsub_node WHERE target_id = :target AND target_item <> '' AND target_item <> :item")
                .bind("target", target.id())
                .bind("item", item == null ? NO_ITEM : item)
                .execute();
    }

    /** Ends somebody's subscriptions to all that belongs to a node. */
    public void unsubscribe(Node target, Jid somebody) {
        handle.createUpdate(
                        """
                        DELETE FROM pubsub_subscription WHERE bare = :bare AND EXISTS
                        (SELECT 1 FROM pubsub_node n WHERE n.id = pubsub_subscription.node_id AND n.target_id = :target)
                        """)
                .bind("bare", somebody.bare().toString())
                .bind("target", target.id())
                .execute();
    }
}

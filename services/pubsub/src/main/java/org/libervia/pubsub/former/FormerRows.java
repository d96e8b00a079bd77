package org.libervia.pubsub.former;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of the former service, in the order of its nodes. */
final class FormerRows {
    private final Handle handle;

    FormerRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A node.
     *
     * @param account the account that it belongs to, or null
     * @param settings the columns that configure it
     * @param serial the last of the ids that counted up, 0 when there is none
     * @param losesSchema whether items must be of a form that no template node has (XEP-0346)
     * @param oldest when its first item was published, or null
     */
    record FormerNode(
            long id,
            String name,
            @Nullable String account,
            boolean leaf,
            FormerSettings settings,
            long serial,
            boolean losesSchema,
            @Nullable Instant oldest) {}

    /** How a node is configured, as the columns are. */
    record FormerSettings(
            String accessModel,
            boolean persistItems,
            boolean deliverPayloads,
            long maxItems,
            String overwritePolicy,
            boolean serialIds,
            boolean consistentPublisher,
            String ftsLanguage,
            String sendLast,
            String publishModel,
            List<String> groups) {}

    /** What somebody is to a node. */
    record FormerAffiliation(long node, String jid, String affiliation) {}

    /**
     * A subscription.
     *
     * @param node the node, 0 when it is one of another service
     * @param resource the resource that is notified, empty for the bare address
     * @param service the other service, or empty
     * @param name the node of the other service, or empty
     */
    record FormerSubscription(
            long node,
            String jid,
            String resource,
            String service,
            String name,
            String state,
            @Nullable String type,
            @Nullable String depth,
            boolean open) {}

    /** An item, with the lists that go with it. */
    record FormerItem(
            long node,
            String name,
            String publisher,
            String data,
            String accessModel,
            Instant created,
            Instant updated,
            List<String> categories,
            List<String> groups,
            List<String> jids) {}

    long count(String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
    }

    Cursor<FormerNode> nodes() {
        return new Cursor<>(
                handle,
                "former_nodes",
                """
                SELECT n.node_id, n.node, n.pep, n.node_type, n.access_model, COALESCE(n.persist_items, TRUE),
                n.deliver_payloads, n.max_items, n.overwrite_policy, n.serial_ids, n.consistent_publisher, n.fts_language,
                n.send_last_published_item, n.publish_model, n.schema IS NOT NULL AND NOT EXISTS (SELECT 1 FROM nodes t JOIN items f ON f.node_id = t.node_id
                    WHERE t.node = REPLACE(n.node, 'fdp/submitted/', 'fdp/template/') AND t.node <> n.node AND t.pep IS NOT DISTINCT FROM n.pep),
                COALESCE(s.last_value, 0),
                ARRAY(SELECT g.groupname FROM node_groups_authorized g WHERE g.node_id = n.node_id ORDER BY g.groupname),
                (SELECT MIN(i.created) FROM items i WHERE i.node_id = n.node_id)
                FROM nodes n
                LEFT JOIN pg_sequences s ON s.schemaname = CURRENT_SCHEMA() AND s.sequencename = 'node_' || n.node_id || '_seq'
                WHERE n.node <> '' ORDER BY n.node_id
                """,
                (row, context) -> node(row),
                FormerNode::id);
    }

    private static FormerNode node(ResultSet row) throws SQLException {
        OffsetDateTime oldest = row.getObject(18, OffsetDateTime.class);
        return new FormerNode(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4).equals("leaf"),
                new FormerSettings(
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getLong(8),
                        row.getString(9),
                        row.getBoolean(10),
                        row.getBoolean(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        texts(row.getArray(17))),
                row.getLong(16),
                row.getBoolean(15),
                oldest == null ? null : oldest.toInstant());
    }

    Cursor<FormerAffiliation> affiliations() {
        return new Cursor<>(
                handle,
                "former_affiliations",
                """
                SELECT a.node_id, e.jid, a.affiliation FROM affiliations a JOIN entities e ON e.entity_id = a.entity_id
                ORDER BY a.node_id, a.affiliation_id
                """,
                (row, context) ->
                        new FormerAffiliation(row.getLong(1), row.getString(2), row.getString(3)),
                FormerAffiliation::node);
    }

    /** Those to nodes of other services come first. */
    Cursor<FormerSubscription> subscriptions() {
        return new Cursor<>(
                handle,
                "former_subscriptions",
                """
                SELECT COALESCE(s.node_id, 0), e.jid, COALESCE(s.resource, ''), COALESCE(s.ext_service, ''), COALESCE(s.ext_node, ''),
                s.state, s.subscription_type, s.subscription_depth, s.public
                FROM subscriptions s JOIN entities e ON e.entity_id = s.entity_id ORDER BY 1, s.subscription_id
                """,
                (row, context) ->
                        new FormerSubscription(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getBoolean(9)),
                FormerSubscription::node);
    }

    Cursor<FormerItem> items() {
        return new Cursor<>(
                handle,
                "former_items",
                """
                SELECT i.node_id, i.item, i.publisher, CAST(i.data AS TEXT), i.access_model, i.created, i.updated,
                ARRAY(SELECT c.category FROM item_categories c WHERE c.item_id = i.item_id ORDER BY c.category),
                ARRAY(SELECT g.groupname FROM item_groups_authorized g WHERE g.item_id = i.item_id ORDER BY g.groupname),
                ARRAY(SELECT j.jid FROM item_jids_authorized j WHERE j.item_id = i.item_id ORDER BY j.jid)
                FROM items i ORDER BY i.node_id, i.item_id
                """,
                (row, context) ->
                        new FormerItem(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, OffsetDateTime.class).toInstant(),
                                row.getObject(7, OffsetDateTime.class).toInstant(),
                                texts(row.getArray(8)),
                                texts(row.getArray(9)),
                                texts(row.getArray(10))),
                FormerItem::node);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

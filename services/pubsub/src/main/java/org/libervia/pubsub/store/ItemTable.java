package org.libervia.pubsub.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;

/** The table {@code pubsub_item}: single items, and what changes them. */
public final class ItemTable {
    static final String COLUMNS =
            "i.id, i.name, i.publisher, i.payload, i.created, i.updated, i.access";

    static final String NEWEST =
            "SELECT "
                    + COLUMNS
                    + " FROM pubsub_item i WHERE i.node_id = :node AND i.access = '' ORDER BY i.updated DESC, i.id DESC LIMIT 1";

    static final String OLDEST =
            "SELECT "
                    + COLUMNS
                    + " FROM pubsub_item i WHERE i.node_id = :node ORDER BY i.updated, i.id LIMIT :limit";

    static final String OLDER =
            "SELECT "
                    + COLUMNS
                    + " FROM pubsub_item i WHERE i.node_id = :node AND i.updated < :before ORDER BY i.updated, i.id LIMIT :limit";

    private final Handle handle;

    ItemTable(Handle handle) {
        this.handle = handle;
    }

    static StoredItem read(ResultSet row) throws SQLException {
        String access = row.getString(7);
        return new StoredItem(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Times.moment(row.getLong(5)),
                Times.moment(row.getLong(6)),
                access.isEmpty()
                        ? ItemAccess.OPEN
                        : new ItemAccess(ItemAccess.Model.of(access), List.of()));
    }

    /** The item of this id, whoever may read it; with the list of those who may. */
    public Optional<StoredItem> find(Node node, String name) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_item i WHERE i.node_id = :node AND i.name = :name")
                .bind("node", node.id())
                .bind("name", name)
                .map((row, context) -> read(row))
                .findFirst()
                .map(this::withAllowed);
    }

    /** The item with the list of those who may read it. */
    public StoredItem withAllowed(StoredItem item) {
        if (item.access().model() == ItemAccess.Model.OPEN) {
            return item;
        }
        List<String> allowed =
                handle.createQuery(
                                "SELECT entry FROM pubsub_item_allowed WHERE item_id = :item ORDER BY entry")
                        .bind("item", item.id())
                        .mapTo(String.class)
                        .list();
        return new StoredItem(
                item.id(),
                item.name(),
                item.publisher(),
                item.payload(),
                item.created(),
                item.updated(),
                new ItemAccess(item.access().model(), allowed));
    }

    /** Adds an item; there must be none of this id. */
    public StoredItem add(
            Node node,
            String name,
            String publisher,
            String payload,
            ItemAccess access,
            Instant now) {
        long id =
                handle.createQuery(
                                """
                                INSERT INTO pubsub_item (node_id, name, publisher, created, updated, access, payload)
                                VALUES (:node, :name, :publisher, :now, :now, :access, :payload) RETURNING id
                                """)
                        .bind("node", node.id())
                        .bind("name", name)
                        .bind("publisher", publisher)
                        .bind("now", Times.micros(now))
                        .bind(
                                "access",
                                access.model() == ItemAccess.Model.OPEN
                                        ? ""
                                        : access.model().text())
                        .bind("payload", payload)
                        .mapTo(Long.class)
                        .one();
        allow(id, access);
        return new StoredItem(id, name, publisher, payload, now, now, access);
    }

    private void allow(long id, ItemAccess access) {
        for (String entry : access.allowed()) {
            handle.createUpdate(
                            "INSERT INTO pubsub_item_allowed (item_id, entry) VALUES (:item, :entry) ON CONFLICT DO NOTHING")
                    .bind("item", id)
                    .bind("entry", entry)
                    .execute();
        }
    }

    /** Puts a new payload into an item; who may read it stays. */
    public StoredItem overwrite(StoredItem item, String publisher, String payload, Instant now) {
        handle.createUpdate(
                        "UPDATE pubsub_item SET publisher = :publisher, updated = :now, payload = :payload WHERE id = :id")
                .bind("id", item.id())
                .bind("publisher", publisher)
                .bind("now", Times.micros(now))
                .bind("payload", payload)
                .execute();
        return new StoredItem(
                item.id(), item.name(), publisher, payload, item.created(), now, item.access());
    }

    /** Notes that a node has grown; returns how many items there are then. */
    public long grow(Node node, long items, long bytes, boolean guarded) {
        return handle.createQuery(
                        """
                        UPDATE pubsub_node SET items = items + :items, bytes = bytes + :bytes, guarded = guarded OR :guarded
                        WHERE id = :id RETURNING items
                        """)
                .bind("id", node.id())
                .bind("items", items)
                .bind("bytes", bytes)
                .bind("guarded", guarded)
                .mapTo(Long.class)
                .one();
    }

    /** The next of the ids that count up in a node. */
    public long nextSerial(Node node) {
        return handle.createQuery(
                        "UPDATE pubsub_node SET serial = serial + 1 WHERE id = :id RETURNING serial")
                .bind("id", node.id())
                .mapTo(Long.class)
                .one();
    }

    /** Lets the ids count up from the greatest number that is an id. */
    public void startSerials(Node node) {
        long greatest = 0;
        for (String name :
                handle.createQuery("SELECT name FROM pubsub_item WHERE node_id = :node")
                        .bind("node", node.id())
                        .mapTo(String.class)
                        .list()) {
            if (name.matches("[0-9]{1,15}")) {
                greatest = Math.max(greatest, Long.parseLong(name));
            }
        }
        handle.createUpdate("UPDATE pubsub_node SET serial = :serial WHERE id = :node")
                .bind("node", node.id())
                .bind("serial", greatest)
                .execute();
    }

    /** The item published last that is for all who may read the node. */
    public Optional<StoredItem> newest(Node node) {
        return handle.createQuery(NEWEST)
                .bind("node", node.id())
                .map((row, context) -> read(row))
                .findFirst();
    }

    /** The items published longest ago, the oldest first. */
    public List<StoredItem> oldest(Node node, int limit) {
        return handle.createQuery(OLDEST)
                .bind("node", node.id())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** Items last published before a moment, the oldest first. */
    public List<StoredItem> publishedBefore(Node node, Instant moment, int limit) {
        return handle.createQuery(OLDER)
                .bind("node", node.id())
                .bind("before", Times.micros(moment))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** Removes items, and notes that the node has shrunk. */
    public void remove(Node node, List<StoredItem> items) {
        long bytes = 0;
        for (StoredItem item : items) {
            handle.createUpdate("DELETE FROM pubsub_item WHERE id = :id")
                    .bind("id", item.id())
                    .execute();
            bytes += length(item.payload());
        }
        if (!items.isEmpty()) {
            grow(node, -items.size(), -bytes, false);
        }
    }

    /** Removes all items of a node. */
    public void purge(Node node) {
        handle.createUpdate("DELETE FROM pubsub_item WHERE node_id = :node")
                .bind("node", node.id())
                .execute();
        handle.createUpdate(
                        "UPDATE pubsub_node SET items = 0, bytes = 0, guarded = FALSE WHERE id = :node")
                .bind("node", node.id())
                .execute();
    }

    /** How long a payload is, in bytes. */
    public static long length(String payload) {
        return payload.getBytes(StandardCharsets.UTF_8).length;
    }
}

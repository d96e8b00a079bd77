package org.libervia.pubsub.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Times;
import org.libervia.pubsub.refusal.OvertakenException;
import org.libervia.store.Direct;

/** The table {@code pubsub_item}: single items, and what changes them. */
public final class ItemTable {
    static final String COLUMNS =
            "i.id, i.name, i.publisher, i.payload, i.created, i.updated, i.access";

    static final String NEWEST =
            "SELECT "
                    + COLUMNS
                    + " FROM pubsub_item i WHERE i.node_id = ? AND i.access = '' ORDER BY i.updated DESC, i.id DESC LIMIT 1";

    static final String LAST =
            "SELECT "
                    + COLUMNS
                    + " FROM pubsub_item i WHERE i.node_id = ? ORDER BY i.updated DESC, i.id DESC LIMIT 1";

    static final String OLDEST =
            "SELECT "
                    + COLUMNS
                    + " FROM pubsub_item i WHERE i.node_id = ? ORDER BY i.updated, i.id LIMIT ?";

    static final String OLDER =
            "SELECT "
                    + COLUMNS
                    + " FROM pubsub_item i WHERE i.node_id = ? AND i.updated < ? ORDER BY i.updated, i.id LIMIT ?";

    static final String NAMED =
            "SELECT " + COLUMNS + " FROM pubsub_item i WHERE i.node_id = ? AND i.name = ?";

    static final String GROW =
            """
            UPDATE pubsub_node SET items = items + ?, bytes = bytes + ?, guarded = guarded OR ?
            WHERE id = ? RETURNING items
            """;

    private static final String REMOVE =
            "DELETE FROM pubsub_item WHERE id = ? RETURNING octet_length(payload)";

    private final Direct direct;

    ItemTable(Handle handle) {
        this.direct = Direct.on(handle);
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
        return direct.first(NAMED, ItemTable::read, node.id(), name).map(this::withAllowed);
    }

    /** The item with the list of those who may read it. */
    public StoredItem withAllowed(StoredItem item) {
        if (item.access().model() == ItemAccess.Model.OPEN) {
            return item;
        }
        List<String> allowed =
                direct.list(
                        "SELECT entry FROM pubsub_item_allowed WHERE item_id = ? ORDER BY entry",
                        row -> row.getString(1),
                        item.id());
        return new StoredItem(
                item.id(),
                item.name(),
                item.publisher(),
                item.payload(),
                item.created(),
                item.updated(),
                new ItemAccess(item.access().model(), allowed));
    }

    /** Adds an item, unless there is one of this id: then nothing happens, and it is empty. */
    public Optional<StoredItem> add(
            Node node,
            String name,
            String publisher,
            String payload,
            ItemAccess access,
            Instant now) {
        return add(node, name, publisher, payload, access, now, now);
    }

    /** Adds an item that was published elsewhere, unless there is one of this id. */
    public Optional<StoredItem> add(
            Node node,
            String name,
            String publisher,
            String payload,
            ItemAccess access,
            Instant created,
            Instant updated) {
        Optional<Long> id =
                direct.first(
                        """
                        INSERT INTO pubsub_item (node_id, name, publisher, created, updated, access, payload)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (node_id, name) DO NOTHING RETURNING id
                        """,
                        row -> row.getLong(1),
                        node.id(),
                        name,
                        publisher,
                        Times.micros(created),
                        Times.micros(updated),
                        access.model() == ItemAccess.Model.OPEN ? "" : access.model().text(),
                        payload);
        id.ifPresent(fresh -> allow(fresh, access));
        return id.map(
                fresh -> new StoredItem(fresh, name, publisher, payload, created, updated, access));
    }

    private void allow(long id, ItemAccess access) {
        for (String entry : access.allowed()) {
            direct.update(
                    "INSERT INTO pubsub_item_allowed (item_id, entry) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    id,
                    entry);
        }
    }

    /**
     * Puts a new payload into an item; who may read it stays.
     *
     * @throws OvertakenException when the item is not as it was read: somebody else was faster
     */
    public StoredItem overwrite(StoredItem item, String publisher, String payload, Instant now) {
        int there =
                direct.update(
                        "UPDATE pubsub_item SET publisher = ?, updated = ?, payload = ? WHERE id = ? AND updated = ?",
                        publisher,
                        Times.micros(now),
                        payload,
                        item.id(),
                        Times.micros(item.updated()));
        if (there == 0) {
            throw new OvertakenException("Item " + item.name() + " was changed by another.");
        }
        return new StoredItem(
                item.id(), item.name(), publisher, payload, item.created(), now, item.access());
    }

    /** Says anew whose an item is, and who may read it. */
    public StoredItem restrict(StoredItem item, String publisher, ItemAccess access) {
        direct.update(
                "UPDATE pubsub_item SET publisher = ?, access = ? WHERE id = ?",
                publisher,
                access.model() == ItemAccess.Model.OPEN ? "" : access.model().text(),
                item.id());
        direct.update("DELETE FROM pubsub_item_allowed WHERE item_id = ?", item.id());
        allow(item.id(), access);
        return new StoredItem(
                item.id(),
                item.name(),
                publisher,
                item.payload(),
                item.created(),
                item.updated(),
                access);
    }

    /** Notes that a node has grown; returns how many items there are then. */
    public long grow(Node node, long items, long bytes, boolean guarded) {
        return direct.number(GROW, items, bytes, guarded, node.id());
    }

    /** The next of the ids that count up in a node. */
    public long nextSerial(Node node) {
        return direct.number(
                "UPDATE pubsub_node SET serial = serial + 1 WHERE id = ? RETURNING serial",
                node.id());
    }

    /** Lets the ids count up from the greatest number that is an id. */
    public void startSerials(Node node) {
        long greatest =
                direct.number(
                        """
                        SELECT COALESCE(MAX(CASE WHEN name <> '' AND LENGTH(name) < 16 AND LTRIM(name, '0123456789') = ''
                        THEN CAST(name AS BIGINT) END), 0) FROM pubsub_item WHERE node_id = ?
                        """,
                        node.id());
        startSerials(node, greatest);
    }

    /** Lets the ids count up from a number. */
    public void startSerials(Node node, long last) {
        direct.update("UPDATE pubsub_node SET serial = ? WHERE id = ?", last, node.id());
    }

    /** The item published last that is for all who may read the node. */
    public Optional<StoredItem> newest(Node node) {
        return direct.first(NEWEST, ItemTable::read, node.id());
    }

    /** The item published last, whoever may read it. */
    public Optional<StoredItem> last(Node node) {
        return direct.first(LAST, ItemTable::read, node.id());
    }

    /** The items published longest ago, the oldest first. */
    public List<StoredItem> oldest(Node node, int limit) {
        return direct.list(OLDEST, ItemTable::read, node.id(), limit);
    }

    /** Items last published before a moment, the oldest first. */
    public List<StoredItem> publishedBefore(Node node, Instant moment, int limit) {
        return direct.list(OLDER, ItemTable::read, node.id(), Times.micros(moment), limit);
    }

    /**
     * Removes items, and notes that the node has shrunk; returns those that were still there, with
     * the lists of those who might read them.
     */
    public List<StoredItem> remove(Node node, List<StoredItem> items) {
        List<StoredItem> removed = new ArrayList<>();
        long bytes = 0;
        for (StoredItem item : items) {
            StoredItem whole = withAllowed(item);
            Optional<Long> length = direct.first(REMOVE, row -> row.getLong(1), item.id());
            if (length.isPresent()) {
                removed.add(whole);
                bytes += length.get();
            }
        }
        if (!removed.isEmpty()) {
            grow(node, -removed.size(), -bytes, false);
        }
        return removed;
    }

    /**
     * Removes all items of a node.
     *
     * @param kept but this one, or null
     */
    public void purge(Node node, @Nullable StoredItem kept) {
        direct.update(
                "DELETE FROM pubsub_item WHERE node_id = ? AND id <> ?",
                node.id(),
                kept == null ? 0 : kept.id());
        direct.update(
                "UPDATE pubsub_node SET items = ?, bytes = ?, guarded = ? WHERE id = ?",
                kept == null ? 0 : 1,
                kept == null ? 0 : length(kept.payload()),
                kept != null && kept.access().model() != ItemAccess.Model.OPEN,
                node.id());
    }

    /** How long a payload is, in bytes. */
    public static long length(String payload) {
        return payload.getBytes(StandardCharsets.UTF_8).length;
    }
}

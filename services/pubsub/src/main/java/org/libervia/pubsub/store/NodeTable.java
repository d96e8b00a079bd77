package org.libervia.pubsub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.NodeSize;
import org.libervia.pubsub.model.Times;
import org.libervia.store.Direct;

/** The table {@code pubsub_node}. */
public final class NodeTable {
    static final String COLUMNS =
            "n.id, n.home, n.name, n.creator, n.created, n.settings, n.items, n.bytes, n.guarded, n.several";

    static final String VISITED =
            """
            SELECT %s, a.affiliation FROM pubsub_node n
            LEFT JOIN pubsub_affiliation a ON a.node_id = n.id AND a.jid = ?
            WHERE n.home = ? AND n.name = ?
            """
                    .formatted(COLUMNS);

    static final String VISIBLE =
            """
            SELECT %s FROM pubsub_node n
            LEFT JOIN pubsub_affiliation a ON a.node_id = n.id AND a.jid = :jid
            WHERE n.home = :home AND n.name > :after AND n.target_id IS NULL AND COALESCE(a.affiliation, 'none') <> 'outcast'
            AND (:all OR n.access_model IN ('open', 'authorize') OR (:seer AND n.access_model IN ('presence', 'roster')) OR a.affiliation IN ('owner', 'publisher', 'member', 'publish-only'))
            """
                    .formatted(COLUMNS);

    /** Of so many nodes of somebody it is kept where they went; of those deleted last. */
    private static final int MOST_REDIRECTS = 100;

    private final Handle handle;

    NodeTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * A node, and what somebody is to it.
     *
     * @param affiliation that of who asks, or none
     */
    public record Visited(Node node, Affiliation affiliation) {}

    /** A node as somebody finds it. */
    public Optional<Visited> visit(NodeAddress address, Jid visitor) {
        return Direct.on(handle)
                .first(
                        VISITED,
                        row -> new Visited(read(row), affiliation(row.getString(11))),
                        visitor.bare().toString(),
                        address.home(),
                        address.name());
    }

    static Affiliation affiliation(@Nullable String text) {
        return text == null ? Affiliation.NONE : Affiliation.of(text).orElse(Affiliation.NONE);
    }

    /** Whether there are any nodes. */
    public boolean any() {
        return handle.createQuery("SELECT id FROM pubsub_node LIMIT 1")
                .mapTo(Long.class)
                .findFirst()
                .isPresent();
    }

    /** The node of this number. */
    public Optional<Node> find(long id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM pubsub_node n WHERE n.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findFirst();
    }

    /**
     * The nodes of a home that somebody may know of, by name.
     *
     * @param after the name after which they begin, empty for the first
     * @param all whether the visitor may know of all but those it is banned from
     * @param seer whether the visitor may see the presence of the account that this is
     */
    public List<Node> visible(
            String home,
            Jid visitor,
            String after,
            boolean all,
            boolean seer,
            Types types,
            int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String condition = types.condition(values);
        return handle.createQuery(VISIBLE + condition + " ORDER BY n.name LIMIT :limit")
                .bindMap(values)
                .bind("home", home)
                .bind("jid", visitor.bare().toString())
                .bind("after", after)
                .bind("all", all)
                .bind("seer", seer)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /**
     * All nodes of a home, by name.
     *
     * @param after the name after which they begin, empty for the first
     */
    public List<Node> listed(String home, String after, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_node n WHERE n.home = :home AND n.name > :after ORDER BY n.name LIMIT :limit")
                .bind("home", home)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    static Node read(ResultSet row) throws SQLException {
        String home = row.getString(2);
        return new Node(
                row.getLong(1),
                new NodeAddress(home.isEmpty() ? null : Jid.parse(home), row.getString(3)),
                row.getString(4),
                Times.moment(row.getLong(5)),
                NodeConfig.read(row.getString(6)),
                new NodeSize(
                        row.getLong(7), row.getLong(8), row.getBoolean(9), row.getBoolean(10)));
    }

    /**
     * Makes a node.
     *
     * @throws org.libervia.store.DuplicateException when there is one of this address
     */
    public Node create(NodeAddress address, Jid creator, NodeConfig config, Instant now) {
        long id =
                handle.createQuery(
                                """
                                INSERT INTO pubsub_node (home, name, creator, created, access_model, type, item_expire, settings)
                                VALUES (:home, :name, :creator, :created, :access, :type, :expire, :settings) RETURNING id
                                """)
                        .bind("home", address.home())
                        .bind("name", address.name())
                        .bind("creator", creator.bare().toString())
                        .bind("created", Times.micros(now))
                        .bind("access", config.text(NodeSettings.ACCESS_MODEL))
                        .bind("type", config.text(NodeSettings.TYPE))
                        .bind("expire", expire(config))
                        .bind("settings", config.write())
                        .mapTo(Long.class)
                        .one();
        handle.createUpdate("DELETE FROM pubsub_redirect WHERE home = :home AND name = :name")
                .bind("home", address.home())
                .bind("name", address.name())
                .execute();
        return new Node(id, address, creator.bare().toString(), now, config, NodeSize.EMPTY);
    }

    private static @Nullable Long expire(NodeConfig config) {
        long seconds = config.limit(NodeSettings.ITEM_EXPIRE);
        return seconds == Long.MAX_VALUE ? null : seconds;
    }

    public void configure(Node node, NodeConfig config) {
        handle.createUpdate(
                        """
                        UPDATE pubsub_node SET access_model = :access, type = :type, item_expire = :expire, settings = :settings
                        WHERE id = :id
                        """)
                .bind("id", node.id())
                .bind("access", config.text(NodeSettings.ACCESS_MODEL))
                .bind("type", config.text(NodeSettings.TYPE))
                .bind("expire", expire(config))
                .bind("settings", config.write())
                .execute();
    }

    /**
     * Removes a node with all that belongs to it.
     *
     * @param now whether at once, else it is buried already
     */
    public void delete(Node node, @Nullable String redirect, boolean now) {
        if (now) {
            handle.createUpdate("DELETE FROM pubsub_node WHERE id = :id")
                    .bind("id", node.id())
                    .execute();
        }
        if (redirect != null) {
            String holder =
                    node.address().home().isEmpty() ? node.creator() : node.address().home();
            handle.createUpdate(
                            """
                            DELETE FROM pubsub_redirect WHERE holder = :holder AND number <=
                            (SELECT number FROM pubsub_redirect WHERE holder = :holder ORDER BY number DESC LIMIT 1 OFFSET :most)
                            """)
                    .bind("holder", holder)
                    .bind("most", MOST_REDIRECTS - 1)
                    .execute();
            handle.createUpdate(
                            """
                            INSERT INTO pubsub_redirect (home, name, uri, holder, number) VALUES (:home, :name, :uri, :holder,
                            (SELECT COALESCE(MAX(number), 0) + 1 FROM pubsub_redirect WHERE holder = :holder))
                            ON CONFLICT (home, name) DO UPDATE SET uri = excluded.uri, holder = excluded.holder, number = excluded.number
                            """)
                    .bind("holder", holder)
                    .bind("home", node.address().home())
                    .bind("name", node.name())
                    .bind("uri", redirect)
                    .execute();
        }
    }

    /** Where a node went that was deleted. */
    public Optional<String> redirect(NodeAddress address) {
        return handle.createQuery(
                        "SELECT uri FROM pubsub_redirect WHERE home = :home AND name = :name")
                .bind("home", address.home())
                .bind("name", address.name())
                .mapTo(String.class)
                .findFirst();
    }

    /** The names of the nodes that somebody owns, and that subscriptions to wait for approval. */
    public List<String> withPending(String home, Jid owner, int limit) {
        return handle.createQuery(
                        """
                        SELECT n.name FROM pubsub_affiliation a JOIN pubsub_node n ON n.id = a.node_id
                        WHERE a.jid = :jid AND a.affiliation = 'owner' AND n.home = :home AND EXISTS
                        (SELECT 1 FROM pubsub_subscription s WHERE s.node_id = n.id AND s.state = 'pending')
                        ORDER BY n.name LIMIT :limit
                        """)
                .bind("jid", owner.bare().toString())
                .bind("home", home)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** The nodes whose items end by themselves, from one number on. */
    public List<Node> expiring(long after, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_node n WHERE n.item_expire IS NOT NULL AND n.id > :after ORDER BY n.id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }
}

package org.libervia.pubsub.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;

/** The table {@code pubsub_affiliation}; who is not in it has the affiliation none. */
public final class AffiliationTable {
    private final Handle handle;

    AffiliationTable(Handle handle) {
        this.handle = handle;
    }

    /** What somebody is to a node. */
    public Affiliation of(Node node, Jid jid) {
        return handle.createQuery(
                        "SELECT affiliation FROM pubsub_affiliation WHERE node_id = :node AND jid = :jid")
                .bind("node", node.id())
                .bind("jid", jid.bare().toString())
                .mapTo(String.class)
                .findFirst()
                .flatMap(Affiliation::of)
                .orElse(Affiliation.NONE);
    }

    /** Sets what somebody is to a node. */
    public void set(Node node, Jid jid, Affiliation affiliation) {
        if (affiliation == Affiliation.NONE) {
            handle.createUpdate(
                            "DELETE FROM pubsub_affiliation WHERE node_id = :node AND jid = :jid")
                    .bind("node", node.id())
                    .bind("jid", jid.bare().toString())
                    .execute();
            return;
        }
        handle.createUpdate(
                        """
                        INSERT INTO pubsub_affiliation (node_id, jid, affiliation) VALUES (:node, :jid, :affiliation)
                        ON CONFLICT (node_id, jid) DO UPDATE SET affiliation = :affiliation
                        """)
                .bind("node", node.id())
                .bind("jid", jid.bare().toString())
                .bind("affiliation", affiliation.text())
                .execute();
    }

    /** What some are to some nodes, by the numbers of these; who is nothing is left out. */
    public Map<Long, Map<Jid, Affiliation>> of(Collection<Long> nodes, Collection<Jid> bares) {
        Map<Long, Map<Jid, Affiliation>> found = new LinkedHashMap<>();
        if (nodes.isEmpty() || bares.isEmpty()) {
            return found;
        }
        Places where = Places.of("n", nodes);
        Places who = Places.of("j", bares.stream().map(Jid::toString).toList());
        try (Query query =
                handle.createQuery(
                        "SELECT node_id, jid, affiliation FROM pubsub_affiliation WHERE node_id IN ("
                                + where.sql()
                                + ") AND jid IN ("
                                + who.sql()
                                + ")")) {
            query.bindMap(where.values())
                    .bindMap(who.values())
                    .map((row, context) ->
                            found.computeIfAbsent(row.getLong(1), any -> new LinkedHashMap<>())
                                    .put(
                                            Jid.parse(row.getString(2)),
                                            Affiliation.of(row.getString(3))
                                                    .orElse(Affiliation.NONE)))
                    .list();
        }
        return found;
    }

    /** Whether somebody owns both of two nodes. */
    public boolean haveOwnerInCommon(Node one, Node other) {
        return handle.createQuery(
                        """
                        SELECT 1 FROM pubsub_affiliation a JOIN pubsub_affiliation b ON b.jid = a.jid
                        WHERE a.node_id = :one AND a.affiliation = 'owner'
                        AND b.node_id = :other AND b.affiliation = 'owner' LIMIT 1
                        """)
                .bind("one", one.id())
                .bind("other", other.id())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** All of a node, by address. */
    public Map<Jid, Affiliation> all(Node node, int limit) {
        Map<Jid, Affiliation> all = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT jid, affiliation FROM pubsub_affiliation WHERE node_id = :node ORDER BY jid LIMIT :limit")
                .bind("node", node.id())
                .bind("limit", limit)
                .map((row, context) ->
                        Map.entry(
                                Jid.parse(row.getString(1)),
                                Affiliation.of(row.getString(2)).orElse(Affiliation.NONE)))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** Those with one affiliation to a node. */
    public List<Jid> with(Node node, Affiliation affiliation, int limit) {
        return handle.createQuery(
                        """
                        SELECT jid FROM pubsub_affiliation WHERE node_id = :node AND affiliation = :affiliation
                        ORDER BY jid LIMIT :limit
                        """)
                .bind("node", node.id())
                .bind("affiliation", affiliation.text())
                .bind("limit", limit)
                .map((row, context) -> Jid.parse(row.getString(1)))
                .list();
    }

    /**
     * What somebody is to a node, by the node's name.
     *
     * @param node the name of the node
     */
    public record Own(String node, Affiliation affiliation) {}

    /** Whether somebody owns a node at a home. */
    public boolean owns(String home, Jid jid) {
        return handle.createQuery(
                        """
                        SELECT 1 FROM pubsub_affiliation a JOIN pubsub_node n ON n.id = a.node_id
                        WHERE a.jid = :jid AND a.affiliation = 'owner' AND n.home = :home LIMIT 1
                        """)
                .bind("jid", jid.bare().toString())
                .bind("home", home)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /**
     * The affiliations of somebody at a home.
     *
     * @param name of this node alone, or null
     */
    public List<Own> own(String home, Jid jid, @Nullable String name, int limit) {
        return handle.createQuery(
                        """
                        SELECT n.name, a.affiliation FROM pubsub_affiliation a JOIN pubsub_node n ON n.id = a.node_id
                        WHERE a.jid = :jid AND n.home = :home AND (:name IS NULL OR n.name = :name)
                        ORDER BY a.node_id LIMIT :limit
                        """)
                .bind("jid", jid.bare().toString())
                .bind("home", home)
                .bind("name", name)
                .bind("limit", limit)
                .map((row, context) ->
                        new Own(
                                row.getString(1),
                                Affiliation.of(row.getString(2)).orElse(Affiliation.NONE)))
                .list();
    }
}

package org.libervia.pubsub.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.Subscription;

/**
 * Nodes that are deleted and too large to be removed at once. They are moved to a home of their own
 * where nobody finds them, and so is nothing that hangs on them; what is theirs is removed some at
 * a time.
 */
public final class Graveyard {
    /** No server can have this name (RFC 6761). */
    static final String HOME = "gone.invalid";

    /** What can be removed at once along with a node. */
    private static final int FEW = 500;

    private static final String SEPARATOR = "\n";

    private final Handle handle;

    Graveyard(Handle handle) {
        this.handle = handle;
    }

    /** Whether a node is gone. */
    public static boolean holds(Node node) {
        return HOME.equals(node.address().home());
    }

    /** Whether a node is small enough to be removed at once. */
    public boolean isSmall(Node node) {
        return node.size().items() <= FEW
                && count("pubsub_node WHERE up_id = :id", node) == 0
                && count("pubsub_node WHERE target_id = :id", node) == 0
                && count("pubsub_subscription WHERE node_id = :id", node) <= FEW
                && count("pubsub_affiliation WHERE node_id = :id", node) <= FEW;
    }

    private long count(String what, Node node) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM (SELECT 1 FROM " + what + " LIMIT :most) AS found")
                .bind("id", node.id())
                .bind("most", FEW + 1)
                .mapTo(Long.class)
                .one();
    }

    /** Moves a node here; its name is free then. */
    public void bury(Node node) {
        handle.createUpdate(
                        """
                        UPDATE pubsub_node SET home = :home, name = :name, up_id = NULL, linked = FALSE, target_id = NULL, item_expire = NULL
                        WHERE id = :id AND home <> :home
                        """)
                .bind("home", HOME)
                .bind("name", epitaph(node))
                .bind("id", node.id())
                .execute();
    }

    private static String epitaph(Node node) {
        return node.id() + SEPARATOR + node.address().home() + SEPARATOR + node.name();
    }

    /** One of the nodes that are here, as it was called. */
    public Optional<Node> first() {
        return handle.createQuery(
                        "SELECT "
                                + NodeTable.COLUMNS
                                + " FROM pubsub_node n WHERE n.home = :home ORDER BY n.name LIMIT 1")
                .bind("home", HOME)
                .map((row, context) -> NodeTable.read(row))
                .findFirst()
                .map(Graveyard::asItWas);
    }

    private static Node asItWas(Node node) {
        String[] parts = node.name().split(SEPARATOR, 3);
        Jid account = parts[1].isEmpty() ? null : Jid.parse(parts[1]);
        return new Node(
                node.id(),
                new NodeAddress(account, parts[2]),
                node.creator(),
                node.created(),
                node.config(),
                node.size());
    }

    /** Moves some of the nodes that hang on, or belong to, one that is here; returns how many. */
    public int buryBelow(Node node) {
        List<Long> below = new ArrayList<>(new RelationTable(handle).below(node.id(), FEW));
        below.addAll(companions(node));
        NodeTable nodes = new NodeTable(handle);
        below.forEach(id -> nodes.find(id).ifPresent(this::bury));
        return below.size();
    }

    private List<Long> companions(Node node) {
        return handle.createQuery("SELECT id FROM pubsub_node WHERE target_id = :id LIMIT :most")
                .bind("id", node.id())
                .bind("most", FEW)
                .mapTo(Long.class)
                .list();
    }

    /** Removes some of the subscriptions to a node that is here; returns them. */
    public List<Subscription> takeSubscriptions(Node node) {
        List<Subscription> taken = new ArrayList<>();
        for (Subscription subscription : new SubscriptionTable(handle).all(node, FEW)) {
            int removed =
                    handle.createUpdate("DELETE FROM pubsub_subscription WHERE id = :id")
                            .bind("id", subscription.id())
                            .execute();
            if (removed > 0) {
                taken.add(subscription);
            }
        }
        return taken;
    }

    /**
     * Removes some of what a node that is here has, and at last the node.
     *
     * @return whether there is more
     */
    public boolean clear(Node node) {
        for (String table : List.of("pubsub_item", "pubsub_affiliation")) {
            String key = table.equals("pubsub_item") ? "id" : "jid";
            int removed =
                    handle.createUpdate(
                                    "DELETE FROM "
                                            + table
                                            + " WHERE node_id = :node AND "
                                            + key
                                            + " IN (SELECT "
                                            + key
                                            + " FROM "
                                            + table
                                            + " WHERE node_id = :node LIMIT :some)")
                            .bind("node", node.id())
                            .bind("some", FEW)
                            .execute();
            if (removed > 0) {
                return true;
            }
        }
        handle.createUpdate("DELETE FROM pubsub_node WHERE id = :id AND home = :home")
                .bind("id", node.id())
                .bind("home", HOME)
                .execute();
        return false;
    }
}

package org.libervia.pubsub.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.Graveyard;
import org.libervia.pubsub.store.RelationTable;
import org.libervia.pubsub.store.RelationTable.Step;

/** The ways from nodes up to the roots that they are below (XEP-0496). */
public final class Ways {
    /** Who walks them where it doesn't matter who does; has no affiliation to any node. */
    public static final Jid NOBODY = Jid.parse("nobody.invalid");

    private Ways() {}

    /** The way up from a node, which is its first; empty when it, or what it hangs on, is gone. */
    public static Optional<List<Step>> of(Books books, Node node, Jid visitor) {
        return Optional.ofNullable(of(books, List.of(node), visitor).get(node.id()));
    }

    /** The ways up from those of some nodes that are not gone, and hang on none that is. */
    public static Map<Long, List<Step>> of(Books books, Collection<Node> nodes, Jid visitor) {
        Map<Long, List<Step>> whole = new LinkedHashMap<>();
        books.relations()
                .above(nodes.stream().map(Node::id).toList(), visitor)
                .forEach((id, way) -> {
                    if (isWhole(way)) {
                        whole.put(id, way);
                    }
                });
        return whole;
    }

    private static boolean isWhole(List<Step> way) {
        return way.getLast().up() == null
                && way.size() <= RelationTable.MOST_LEVELS + 1
                && !Graveyard.holds(way.getLast().node());
    }

    /** The nodes that the first of a way is below: it counts what it links as on its own level. */
    public static List<Step> parents(List<Step> way) {
        List<Step> parents = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            if (!way.get(i - 1).linking()) {
                parents.add(way.get(i));
            }
        }
        return parents;
    }

    /** The first node of a way, with the parent that it has by what it links. */
    public static Node told(List<Step> way) {
        Step first = way.getFirst();
        if (!first.linking()) {
            return first.node();
        }
        NodeConfig config = first.node().config();
        List<Step> parents = parents(way);
        return parents.isEmpty()
                ? first.node()
                : first.node()
                        .withConfig(
                                config.with(NodeSettings.PARENT, parents.getFirst().node().name()));
    }
}

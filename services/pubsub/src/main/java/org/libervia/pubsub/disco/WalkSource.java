package org.libervia.pubsub.disco;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.store.NodeTable.Visited;
import org.libervia.pubsub.store.Types;
import org.libervia.xep.extdisco.ExtendedDiscovery;

/**
 * Where a walk finds nodes.
 *
 * @param isHome whether it goes through all nodes of a home, or through those of one branch
 * @param types which types of nodes are wanted
 */
record WalkSource(Request request, Desk desk, boolean isHome, Types types) {

    /**
     * Some of the nodes that hang on one, by name.
     *
     * @param up the node on which they hang; null for those of the home that hang on nothing
     */
    List<Visited> below(@Nullable Node up, boolean linking, String after, int limit) {
        boolean all =
                desk.access().isAdmin(request.from()) || request.sender().equals(request.account());
        return up == null
                ? desk.books()
                        .relations()
                        .roots(request.home(), request.sender(), all, after, limit)
                : desk.books()
                        .relations()
                        .hanging(up, linking, request.sender(), all, after, limit);
    }

    /** Who asks, before a node that hangs on another. */
    Standing standing(@Nullable Standing up, Visited found, boolean linking) {
        return desk.access()
                .hanging(up, found.node(), found.affiliation(), linking, request.from());
    }

    /** What the walk does at a node. */
    TreeWalk.Stop stop(
            ExtendedDiscovery wanted, Standing who, int levels, boolean linking, boolean inside) {
        boolean shown =
                (!linking || wanted.linkedNodes())
                        && types.includes(who.node().config().text(NodeSettings.TYPE));
        return new TreeWalk.Stop(
                who, levels, shown, !linking || inside, TreeWalk.Phase.ITEMS, null);
    }
}
